import { describe, expect, test } from 'vitest';
import { executableScheme, readScheme } from './scheme';

describe('a scheme as RFC 3986 writes it', () => {
  test.each([
    ['tel:1', 'tel'],
    ['TEL:1', 'tel'],
    ['  web+shop:x', 'web+shop'],
    ['\ufeffgeo:1,2', 'geo'],
    ['a.b-c+d9:x', 'a.b-c+d9'],
  ])('%j has %s', (text, scheme) => {
    expect(readScheme(text)?.scheme).toBe(scheme);
  });

  test.each([
    'Lunch card\nhttps://a.example',
    'te l:1',
    'te\tl:1',
    't\u200bel:1',
    '1tel:1',
    'ｔｅｌ:1',
    'tel：1',
    '-a:b',
    'tel',
    '',
    `${'a'.repeat(60)}:b`,
  ])('%j has none', (text) => {
    expect(readScheme(text)).toBeUndefined();
  });
});

describe('what would run or open something', () => {
  test.each([
    ['javascript: alert(1)', 'javascript'],
    ['javascript:name', 'javascript'],
    ['\u200fjava\nscript:x=1', 'javascript'],
    ['data: image/svg+xml;base64,AAAA', 'data'],
    ['data:;charset=x,a', 'data'],
    ['da\tta:text/html,x', 'data'],
    ['file:c:/x', 'file'],
    ['File:notes.txt', 'file'],
    ['blob:null/1', 'blob'],
    ['resource://gre/x', 'resource'],
    ['view-source:x', 'view-source'],
    ['data:te\txt/ht\nml,x', 'data'],
    ['javascript:\nalert(1)', 'javascript'],
    ['blob:ht\ntps://a.example/1', 'blob'],
    ['mk:@MSITStore:x', 'mk'],
  ])('%j: %s', (text, scheme) => {
    expect(executableScheme(text)).toBe(scheme);
  });

  test.each([
    'Data: 30 days',
    'Data:5GB',
    'Data: 3, 4 and 5',
    'File: invoice, page 2',
    'File:7',
    'File:\nnotes.txt',
    'Data:\n7 GB',
    'Content: 6 eggs',
    'Resource:room 4',
    'Chrome: 12 mm',
    'Blob: blue',
    'Res: 300 dpi',
    'Mocha: 3,20',
    'JavaScript: The Good Parts',
    'javascript:',
    'javascript: ',
    'Menu\njavascript:alert(1)',
  ])('%j is a label', (text) => {
    expect(executableScheme(text)).toBeUndefined();
  });
});
