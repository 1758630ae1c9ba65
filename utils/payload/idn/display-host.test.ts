import { describe, expect, test } from 'vitest';
import { displayHost, spoofReason } from './display-host';

const hostOf = (host: string) => new URL(`https://${host}/`).hostname;

describe('why a label is not shown in its own letters', () => {
  test.each([
    // ASCII needs no proof; punycode that could not be read is none.
    ['paypal', undefined],
    ['xn--99999999', 'not-allowed'],
    ['a-xn--b', undefined],
    // Whole scripts and the marks that belong to them.
    ['bücher', undefined],
    ['日本語', undefined],
    ['ひらがなカタカナ漢字abc', undefined],
    ['हिन्दी', undefined],
    ['ภาษาไทย', undefined],
    ['عربي', undefined],
    ['עברית', undefined],
    ['việtnam', undefined],
    ['öbb-infra', undefined],
    // Characters that are not for names, or not in their plain form.
    ['i❤', 'not-allowed'],
    ['a\u200db', 'not-allowed'],
    ['a\u034fb', 'not-allowed'],
    ['u\u0308ber', 'not-allowed'],
    ['ａbcé', 'not-allowed'],
    ['ɡoogle', 'not-allowed'],
    ['ᴘaypal', 'not-allowed'],
    ['ꜱong', 'not-allowed'],
    ['ѡеб', 'not-allowed'],
    ['ﬁnance', 'not-allowed'],
    ['1ª', 'not-allowed'],
    ['ĳs', 'not-allowed'],
    ['ᏼᏽ', 'not-allowed'],
    ['ꭰꭱ', 'not-allowed'],
    ['ἀρχή', 'not-allowed'],
    ['ᚠᚢ', 'not-allowed'],
    ['é/b', 'not-allowed'],
    ['aéb.', 'not-allowed'],
    // Letters of several scripts.
    ['pаypal', 'mixed-scripts'],
    ['αb', 'mixed-scripts'],
    ['한あ', 'mixed-scripts'],
    ['ünder漢字', 'mixed-scripts'],
    ['abc漢字', undefined],
    // Letters that pass for others beside these.
    ['shop一de', 'mixed-shapes'],
    ['十est', 'mixed-shapes'],
    ['e-丨-e', 'mixed-shapes'],
    ['第一shop', undefined],
    ['一', undefined],
    ['ロ口', undefined],
    ['カへヌ', 'mixed-shapes'],
    ['はヘる', 'mixed-shapes'],
    ['เเดง', 'mixed-shapes'],
    ['þe', 'mixed-shapes'],
    ['bəx', 'mixed-shapes'],
    // Modifiers that pass for an apostrophe or a hyphen.
    ['shopʼs', 'not-allowed'],
    ['shopˮ', 'not-allowed'],
    ['aˍb', 'not-allowed'],
    ['ĸü', 'not-allowed'],
    ['人々', undefined],
    // Digits of several systems.
    ['١٢٣', undefined],
    ['क१२', undefined],
    ['क12', undefined],
    ['क1२', 'mixed-digits'],
    ['१2', 'mixed-digits'],
    ['ب١۲', 'mixed-digits'],
    // Every letter passes for an ASCII one.
    ['аррӏе', 'looks-ascii'],
    ['орасо', 'looks-ascii'],
    ['оо-12', 'looks-ascii'],
    ['почта', undefined],
    ['ооо', 'looks-ascii'],
    ['հոսօ', 'looks-ascii'],
    ['ինքն', undefined],
    ['νικα', 'looks-ascii'],
    ['λόγος', undefined],
    ['იოყ', 'looks-ascii'],
    ['საქართველო', undefined],
    ['โทร', undefined],
    ['บพร', 'looks-ascii'],
    ['ዐዕዐ', 'looks-ascii'],
    ['੩੩', 'looks-ascii'],
    ['з6б', 'looks-ascii'],
  ])('%j: %s', (label, reason) => {
    expect(spoofReason(label, 'com')).toBe(reason);
  });

  test.each([
    ['paral·lel', undefined],
    ['l·l', undefined],
    ['·l', 'misused-mark'],
    ['l·', 'misused-mark'],
    ['a·lé', 'misused-mark'],
    ['l·aé', 'misused-mark'],
    ['l·l·', 'misused-mark'],
    // Marks on letters that have none.
    ['국\u0307', 'misused-mark'],
    ['漢\u0301', 'misused-mark'],
    ['lı\u0301', 'misused-mark'],
    ['a\u064b', 'mixed-scripts'],
    ['が', undefined],
    // A mark at the start, and the same mark twice.
    ['\u0301ab', 'misused-mark'],
    ['क\u094d\u094d', 'misused-mark'],
    // A dot on a letter that has one.
    ['i\u0307x', 'misused-mark'],
    ['j\u0307x', 'misused-mark'],
    ['l\u0307x', 'misused-mark'],
    ['ı\u0307x', 'misused-mark'],
    ['ẋi', undefined],
    // Two marks on one letter are Vietnamese; three are none on Latin, Cyrillic or Greek.
    ['ệ', undefined],
    ['ệ\u0308', 'misused-mark'],
    ['x\u0316\u0317', undefined],
    ['x\u0316\u0317\u0318', 'misused-mark'],
    ['ж\u0316\u0317', undefined],
    ['ж\u0316\u0317\u0318', 'misused-mark'],
    ['ω\u0316\u0317', undefined],
    ['ω\u0316\u0317\u0318', 'misused-mark'],
    // Other scripts have up to four.
    ['ש\u05b0\u05b1\u05b2', undefined],
    ['ש\u05b0\u05b1\u05b2\u05b3', undefined],
    ['ש\u05b0\u05b1\u05b2\u05b3\u05b4', 'misused-mark'],
    // Kana that pass for a slash or a dash, alone among other letters.
    ['aノb', 'misused-mark'],
    ['aソb', 'misused-mark'],
    ['aゾb', 'misused-mark'],
    ['aンb', 'misused-mark'],
    ['ノート', undefined],
    ['アノ', undefined],
    ['あノ', undefined],
    ['中ノ', undefined],
    ['ノあ', undefined],
    ['ノ中', undefined],
    ['aーb', 'misused-mark'],
    ['ー', 'misused-mark'],
    ['ヤフー', undefined],
    ['らーめん', undefined],
    ['中ー', undefined],
    ['a・b', 'misused-mark'],
    ['ア・イ', undefined],
    ['アー・イ', undefined],
  ])('marks: %j: %s', (label, reason) => {
    expect(spoofReason(label, 'com')).toBe(reason);
  });

  test.each([
    ['аррӏе', 'рф', undefined],
    ['аррӏе', 'ru', undefined],
    ['аррӏе', 'mn', undefined],
    ['аррӏе', 'com', 'looks-ascii'],
    ['аррӏе', 'bgg', 'looks-ascii'],
    ['аррӏе', 'xru', 'looks-ascii'],
    ['ооо', 'ελ', 'looks-ascii'],
    ['հոսօ', 'am', undefined],
    ['þe', 'is', undefined],
    ['บพร', 'th', undefined],
    ['ορ', 'ελ', undefined],
    ['ορ', 'ru', 'looks-ascii'],
    ['ěě', 'рф', undefined],
  ])('%s under .%s: %s', (label, tld, reason) => {
    expect(spoofReason(label, tld)).toBe(reason);
  });
});

describe('displayHost', () => {
  test.each([
    ['www.bücher.ch', 'www.bücher.ch'],
    ['münchen.пример.рф', 'münchen.пример.рф'],
    // Only the label that is in doubt stays in punycode.
    ['bücher.аррӏе.com', 'bücher.xn--80ak6aa92e.com'],
    // Letters with accents that pass for a well-known name, in ASCII or not.
    ['googlé.com', 'xn--googl-fsa.com'],
    ['paypál.com', 'xn--paypl-0qa.com'],
    ['zürich.ch', 'zürich.ch'],
    // ASCII is left alone, also where it passes for another name.
    ['paypa1.com', 'paypa1.com'],
    ['paypa1.bücher.ch', 'paypa1.bücher.ch'],
    ['example.com', 'example.com'],
    ['127.0.0.1', '127.0.0.1'],
  ])('%s is shown as %s', (written, shown) => {
    expect(displayHost(hostOf(written))).toBe(shown);
  });

  test('what would not lead back to the same host stays', () => {
    // A capital letter in punycode: a browser would open the small one.
    expect(displayHost('xn--bcher-2pa.example')).toBe('xn--bcher-2pa.example');
    expect(displayHost('xn--99999999.xn--bcher-kva.example')).toBe('xn--99999999.xn--bcher-kva.example');
    expect(displayHost('xn--.com')).toBe('xn--.com');
  });
});
