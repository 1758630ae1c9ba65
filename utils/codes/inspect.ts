import type { UnreadableImageReason } from '../images/image-source';
import type { CaptureRead, ReadRequest, ReadResult } from '../images/read-request';

import { parseCode } from '../payload/parse-payload';
import type { Code } from '../reader/code';
import { askedAddress } from '../signals/asked-address';
import { findSignals } from '../signals/find-signals';
import type { Signal } from '../signals/signal';

/** A code with all that is known of it on this device. */
export interface InspectedCode {
  code: Code;
  signals: Signal[];
  /** The address that may be asked about, for a link that may. */
  checkable?: string;
}

export interface Dependencies {
  read(request: ReadRequest): Promise<ReadResult>;
  /** The ordinary links of the page that shows the picture; asked for only when there is a code. */
  links(): Promise<string[]>;
  /** The browser's own decision how a host is shown, where it has one. */
  display?: (host: string) => string | undefined;
}

export type InspectionResult =
  | { found: InspectedCode[]; width: number; height: number; capture?: CaptureRead }
  | { unreadable: UnreadableImageReason };

/**
 * The way from an image source to what can be said of its codes without network:
 * image source → pixels → codes → payload → signals. Look-ups and the verdict follow on request.
 */
export async function inspectImage(request: ReadRequest, world: Dependencies): Promise<InspectionResult> {
  const read = await world.read(request);
  if ('unreadable' in read) return read;
  const links = read.codes.length > 0 ? await world.links() : [];
  const page = request.pageUrl === undefined ? undefined : { url: request.pageUrl, links };
  const { display } = world;
  const found = inspectCodes(read.codes, { ...(page && { page }), ...(display && { display }) });
  const { width, height, capture } = read;
  return { found, width, height, ...(capture && { capture }) };
}

/** What can be said of codes without network. @param context the page that shows them, where there is one */
export function inspectCodes(
  codes: readonly Code[],
  context: Pick<Parameters<typeof findSignals>[0], 'page' | 'display'>,
): InspectedCode[] {
  return codes.map((code) => {
    const payload = parseCode(code);
    const checkable = askedAddress(payload);
    return {
      code,
      signals: findSignals({ payload, code, ...context }),
      ...('url' in checkable && { checkable: checkable.url }),
    };
  });
}
