import { type CaseSet, levels, smallSymbols, symbolOf } from './case';
import { blur, jpeg, rotate } from './distort';
import { type Colour, draw, type Style } from './draw';

/** `step` thins each set to one picture in so many, for quick runs. */
export function cleanSets(step = 1): CaseSet[] {
  return [
    { name: 'plain, versions 1 to 40', minShare: 1, cases: () => plain(step) },
    styled('inverted', step, () => ({ scale: 4, quiet: 4, dark: white, light: black })),
    styled('coloured', step, (index) => ({ scale: 4, quiet: 4, ...colours[index % colours.length] })),
    styled('dots', step, (index) => ({
      scale: 6,
      quiet: 4,
      shape: 'dots',
      ink: [0.9, 0.75, 0.6, 0.5][index % 4] ?? 1,
    })),
    styled('rounded', step, (index) => ({ scale: 5 + (index % 3), quiet: 4, shape: 'rounded' })),
    styled('on a dark page', step, (index) => ({
      scale: 4,
      quiet: [4, 2, 1, 0][index % 4] ?? 4,
      page: {
        margin: 60,
        colour: [
          [0, 0, 0, 255],
          [30, 34, 40, 255],
        ][index % 2] as unknown as Colour,
      },
    })),
    { name: 'logo to 25 %, level H', minShare: 0.995, cases: () => logos(step) },
    { name: 'rotated 0 to 45°', minShare: 0.995, cases: () => turned(step) },
    { name: 'JPEG quality 20 to 60', minShare: 0.995, cases: () => jpegs(step) },
    { name: '1.5 to 3.7 px a module', minShare: 0.995, cases: () => fractional(step) },
    { name: 'blurred', minShare: 0.995, cases: () => blurred(step) },
  ];
}

const black: Colour = [0, 0, 0, 255];
const white: Colour = [255, 255, 255, 255];
const colours: { dark: Colour; light: Colour }[] = [
  { dark: [0, 0, 128, 255], light: [255, 221, 0, 255] },
  { dark: [200, 16, 46, 255], light: [255, 255, 255, 255] },
  { dark: [0, 110, 60, 255], light: [220, 245, 225, 255] },
  { dark: [119, 119, 119, 255], light: [170, 170, 170, 255] },
  { dark: [255, 255, 255, 255], light: [30, 90, 200, 255] },
];

function* plain(step: number) {
  let index = 0;
  for (let version = 1; version <= 40; version++) {
    for (const level of levels) {
      // Every scale and quiet zone meets every version and level somewhere, not all in each other.
      const scale = 2 + ((version + levels.indexOf(level)) % 7);
      for (const quiet of [0, 1, 4]) {
        if (index++ % step !== 0) continue;
        const symbol = symbolOf(version, level, index);
        yield {
          name: `${version}${level} ${scale} px quiet ${quiet}`,
          picture: draw(symbol, { scale, quiet }),
          texts: [symbol.text],
        };
      }
    }
  }
}

function styled(name: string, step: number, style: (index: number) => Style): CaseSet {
  return {
    name,
    minShare: 0.995,
    *cases() {
      for (const { symbol, index, version, level } of smallSymbols(step)) {
        yield { name: `${version}${level}`, picture: draw(symbol, style(index)), texts: [symbol.text] };
      }
    },
  };
}

function* logos(step: number) {
  let index = 0;
  for (let version = 2; version <= 10; version++) {
    for (const logo of [0.15, 0.2, 0.25]) {
      if (index++ % step !== 0) continue;
      const symbol = symbolOf(version, 'H', version);
      yield {
        name: `${version}H ${logo}`,
        picture: draw(symbol, { scale: 5, quiet: 4, logo }),
        texts: [symbol.text],
      };
    }
  }
}

function* turned(step: number) {
  for (const { symbol, index, version, level } of smallSymbols(step)) {
    const degrees = (index * 7) % 46;
    const picture = rotate(draw(symbol, { scale: 4 + (index % 3), quiet: 4 }), degrees);
    yield { name: `${version}${level} ${degrees}°`, picture, texts: [symbol.text] };
  }
}

function* jpegs(step: number) {
  for (const { symbol, index, version, level } of smallSymbols(step)) {
    const quality = 20 + (index % 5) * 10;
    const picture = jpeg(draw(symbol, { scale: 3 + (index % 4), quiet: 4 }), quality);
    yield { name: `${version}${level} q${quality}`, picture, texts: [symbol.text] };
  }
}

function* fractional(step: number) {
  for (const { symbol, index, version, level } of smallSymbols(step)) {
    const scale = 1.5 + (index % 12) * 0.2;
    yield {
      name: `${version}${level} ${scale.toFixed(1)} px`,
      picture: draw(symbol, { scale, quiet: 4 }),
      texts: [symbol.text],
    };
  }
}

function* blurred(step: number) {
  for (const { symbol, index, version, level } of smallSymbols(step)) {
    const scale = 4 + (index % 3);
    const sigma = scale * (0.3 + (index % 4) * 0.1);
    yield {
      name: `${version}${level} σ ${sigma.toFixed(1)} at ${scale} px`,
      picture: blur(draw(symbol, { scale, quiet: 4 }), sigma),
      texts: [symbol.text],
    };
  }
}
