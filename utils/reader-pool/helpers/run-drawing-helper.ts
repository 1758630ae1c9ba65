import { drawSvg } from '../../images/draw-svg';

/** Draws the vector images that come by a port, one after the other. Called once, inside a worker. */
export function runDrawingHelper(): void {
  self.onmessage = ({ data }: MessageEvent<{ port: MessagePort }>) => {
    const { port } = data;
    port.onmessage = ({ data: markup }: MessageEvent<string>) => {
      void drawSvg(markup).then((drawing) => port.postMessage(drawing));
    };
  };
}
