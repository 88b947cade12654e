import fc from 'fast-check';
import { unwantedIn } from '../src/unwanted-json.ts';

const inItself = (json: unknown) => unwantedIn(json, json);

describe('unusable JSON under any schema', () => {
  it.each(['\u0000', 'a\u0008', '\u001b[31m', '\u007f', '\u0085', '\ud800', 'x\udc00'])('the text %j', (text) => {
    expect(inItself({ loss: { description: text } })).toEqual([
      { field: 'loss.description', is: 'unusableCharacters' },
    ]);
  });

  it.each([
    '',
    'two\r\nlines\tand a tab',
    'Łódź',
    '渋谷',
    'שלום\u200f',
    '😀',
    "Robert'); DROP TABLE claims;--",
    '<script>',
  ])('is not the harmless text %j', (text) => {
    expect(inItself([text])).toEqual([]);
  });

  it('a name that every object has, or that cannot be printed', () => {
    const json = JSON.parse('{"__proto__":{"a":1},"b":[{"constructor":1}],"prototype":2,"\\u0000":3}');
    expect(inItself(json).map(({ field }) => field)).toEqual(['__proto__', 'b.0.constructor', 'prototype', '\u0000']);
  });

  it('a depth that no request has, named once', () => {
    const nested = (depth: number) => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
    expect(inItself(nested(20))).toEqual([]);
    expect(inItself(nested(21))).toEqual([{ field: Array(20).fill('a').join('.'), is: 'unusable' }]);
    expect(inItself(JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`))).toHaveLength(1);
  });

  it('is named by 200 characters at most', () => {
    expect(inItself({ ['long '.repeat(99)]: '\u0000' })[0]!.field).toHaveLength(200);
  });
});

describe('fields that a schema does not have', () => {
  it('are those that it dropped, at any depth', () => {
    const given = { a: 1, b: [{ c: 2, d: 3 }, { c: 4 }], e: { f: {} } };
    expect(unwantedIn(given, { a: 1, b: [{ c: 2 }, { c: 4 }], e: {} })).toEqual([
      { field: 'b.0.d', is: 'unknown' },
      { field: 'e.f', is: 'unknown' },
    ]);
  });

  it('are none if a default was added or a text was changed', () => {
    expect(unwantedIn({ a: ' x ' }, { a: 'X', b: [] })).toEqual([]);
  });

  it('are found in any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
        const found = unwantedIn({ known: 1, more: json }, { known: 1 });
        expect(found).toEqual([{ field: 'more', is: 'unknown' }]);
      }),
    );
  });
});
