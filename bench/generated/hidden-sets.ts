import type { Pixels, Technique } from '../../utils/reader/code';
import { type Case, type CaseSet, smallSymbols, symbolOf } from './case';
import { rotate } from './distort';
import { type Colour, compose, draw, type Style } from './draw';
import { encode, type QrSymbol } from './encode';

const black: Colour = [0, 0, 0, 255];
const white: Colour = [255, 255, 255, 255];
const clear: Colour = [0, 0, 0, 0];

/** What attackers draw so that scanners miss it: each must be found, and the way it was drawn stated. */
export function hiddenSets(step = 1): CaseSet[] {
  return [
    { name: '2 to 9 codes in a picture', minShare: 1, cases: several },
    { name: 'nested', minShare: 1, cases: nested },
    { name: 'beside an honest code', minShare: 1, cases: () => besideHonest(step) },
    drawn('transparent, dark modules', step, ['transparent'], { dark: black, light: clear }, true),
    drawn('transparent, light modules', step, ['transparent'], { dark: white, light: clear }, true),
    drawn('equal luminance', step, ['single-channel'], { dark: [200, 0, 0, 255], light: [0, 102, 0, 255] }),
    drawn('#eee on #fff', step, ['low-contrast'], { dark: [238, 238, 238, 255], light: white }),
    drawn('#777 on #999', step, [], { dark: [119, 119, 119, 255], light: [153, 153, 153, 255] }),
    drawn('dots without solid finders', step, ['gaps-closed'], {
      scale: 8,
      shape: 'dots',
      solidFinders: false,
    }),
    drawn('light dots on dark', step, ['gaps-closed'], {
      scale: 8,
      shape: 'dots',
      solidFinders: false,
      dark: white,
      light: [20, 20, 30, 255],
    }),
    drawn('pale on a dark page', step, ['low-contrast'], {
      dark: [238, 238, 238, 255],
      light: white,
      page: { margin: 50, colour: [40, 40, 60, 255] },
    }),
    drawn('squares with gaps', step, ['gaps-closed'], { scale: 8, ink: 0.75, solidFinders: false }),
    drawn('no quiet zone on dark', step, ['no-quiet-zone'], {
      quiet: 0,
      page: { margin: 50, colour: black },
    }),
    { name: 'reads differently', minShare: 1, cases: conflicting },
  ];
}

function drawn(
  name: string,
  step: number,
  states: Technique[],
  style: Partial<Style>,
  optional = false,
): CaseSet {
  return {
    name,
    minShare: 1,
    *cases() {
      for (const { symbol, version, level, index } of smallSymbols(step)) {
        const inks = name.startsWith('dots') ? { ink: [0.9, 0.8, 0.7, 0.6][index % 4] ?? 1 } : {};
        const picture = draw(symbol, { scale: 5, quiet: 4, ...style, ...inks });
        // Dark on clear shows on white, where nothing special is needed to read it.
        const plain = optional && style.dark === black;
        yield {
          name: `${version}${level}`,
          picture,
          texts: [symbol.text],
          ...(plain || !states.length ? {} : { states }),
        };
      }
    },
  };
}

function* several(): Generator<Case> {
  for (let count = 2; count <= 9; count++) {
    for (const columns of [2, 3, count]) {
      const symbols = Array.from({ length: count }, (_, i) =>
        symbolOf(1 + ((i * 3 + count) % 7), 'M', i + count * 16),
      );
      const cell = 330;
      const parts = symbols.map((symbol, i) => ({
        picture: draw(symbol, { scale: 3 + (i % 4), quiet: 4 }),
        left: (i % columns) * cell + 4,
        top: Math.floor(i / columns) * cell + 4,
      }));
      const picture = compose(cell * columns, cell * Math.ceil(count / columns), white, parts);
      yield { name: `${count} in ${columns} columns`, picture, texts: symbols.map((symbol) => symbol.text) };
    }
  }
}

function* nested(): Generator<Case> {
  for (const inner of [5, 6, 8]) {
    for (const outerScale of [10, 12, 14]) {
      for (const version of [1, 2]) {
        const outer = symbolOf(10, 'H', inner + outerScale);
        const hidden = symbolOf(version, 'L', inner + outerScale + 100);
        // No more than the error correction of the outer symbol can bear.
        if ((hidden.modules.length + 8) * inner > outer.modules.length * outerScale * 0.42) continue;
        const background = draw(outer, { scale: outerScale, quiet: 4 });
        const inlay = draw(hidden, { scale: inner, quiet: 4 });
        const at = (background.width - inlay.width) / 2;
        const picture = compose(background.width, background.height, white, [
          { picture: background, left: 0, top: 0 },
          { picture: inlay, left: at, top: at },
        ]);
        yield {
          name: `${inner} px in ${outerScale} px`,
          picture,
          texts: [outer.text, hidden.text],
          nested: true,
        };
      }
    }
  }
}

/** An honest code as a decoy: scanners stop at it and never see the other one. */
function* besideHonest(step: number): Generator<Case> {
  const honest = symbolOf(3, 'M');
  const decoy = draw(honest, { scale: 5, quiet: 4 });
  const styles: Partial<Style>[] = [
    { scale: 6, shape: 'dots', ink: 0.75, solidFinders: false },
    { scale: 6, ink: 0.7, solidFinders: false },
    { dark: [238, 238, 238, 255] },
    { dark: [119, 119, 119, 255], light: [153, 153, 153, 255] },
    { dark: [200, 0, 0, 255], light: [0, 102, 0, 255] },
  ];
  for (const { symbol, version, level, index } of smallSymbols(step)) {
    if (version === 1) continue;
    const hidden = draw(symbol, { scale: 5, quiet: 4, ...styles[index % styles.length] });
    const width = decoy.width + hidden.width + 60;
    const height = Math.max(decoy.height, hidden.height) + 40;
    const picture = compose(width, height, white, [
      { picture: decoy, left: 20, top: 20 },
      { picture: hidden, left: decoy.width + 40, top: 20 },
    ]);
    yield {
      name: `${version}${level}, style ${index % styles.length}`,
      picture,
      texts: [honest.text, symbol.text],
    };
  }
}

/** Two codes in one: the left half of each module from the one, the right half from the other. */
function* conflicting(): Generator<Case> {
  for (const scale of [8, 10, 11, 12]) {
    for (const degrees of [0, 3, -3, 8]) {
      const [one, two] = encodePair('https://good.example/', 'https://evil.example/');
      const straight = interleaveHalves(one, two, scale);
      const picture = degrees === 0 ? straight : rotate(straight, degrees);
      yield { name: `${scale} px ${degrees}°`, picture, texts: [one.text], other: two.text };
    }
  }
}

function encodePair(good: string, evil: string): [QrSymbol, QrSymbol] {
  return [encode(good, 2, 'L'), encode(evil, 2, 'L')];
}

function interleaveHalves(one: QrSymbol, two: QrSymbol, scale: number): Pixels {
  const left = draw(one, { scale, quiet: 4 });
  const right = draw(two, { scale, quiet: 4 });
  const data = left.data.slice();
  for (let y = 0; y < left.height; y++) {
    for (let x = 0; x < left.width; x++) {
      if (x % scale < scale / 2) continue;
      const at = (y * left.width + x) * 4;
      for (let c = 0; c < 3; c++) data[at + c] = right.data[at + c] ?? 0;
    }
  }
  return { ...left, data };
}
