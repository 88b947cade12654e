import fc from 'fast-check';
import { type FingerprintField, normalised, otherSpellings } from '../src/index.ts';

const textsOf = (field: FingerprintField, value: string) => [normalised(field, value), ...otherSpellings(field, value)];
const agree = (field: FingerprintField, one: string, other: string) =>
  textsOf(field, one).some((text) => textsOf(field, other).includes(text));

describe('the spellings of a name', () => {
  it.each<[FingerprintField, string, string]>([
    ['familyName', 'Müller', 'MUELLER'],
    ['familyName', 'Mueller', 'MULLER'],
    ['familyName', 'Sørensen', 'SOERENSEN'],
    ['familyName', 'Sørensen', 'SORENSEN'],
    ['familyName', 'Öztürk', 'OEZTUERK'],
    ['familyName', 'Jäger', 'JAEGER'],
    ['familyName', 'Ærø', 'AEROE'],
    ['familyName', 'Ærø', 'ARO'],
    ['familyName', 'Åström', 'AASTROEM'],
    ['familyName', 'Åström', 'ASTROM'],
    ['familyName', 'Østergård', 'OESTERGAARD'],
    ['familyName', 'Weiß', 'WEISS'],
    ['familyName', 'Muñoz', 'MUNOZ'],
    ['familyName', 'Đoković', 'DJOKOVIC'],
    ['familyName', 'M0ELLER', 'Möller'],
    ['familyName', "O'Hara", 'O HARA'],
    ['familyName', 'O’Hara', 'OHARA'],
    ['familyName', 'D´Angelo', 'D ANGELO'],
    ['familyName', 'Kȟaŋǧí', 'KHANGI'],
    ['familyName', 'Żebbuġ-Ħasan', 'ZEBBUG HASAN'],
    ['familyName', 'Ŧuŋŋe', 'TUNNE'],
    ['givenName', 'Haŋna Ŋa', 'HANNA'],
    ['familyName', 'Smith Junior', 'SMITH JR'],
    ['familyName', 'Smith Senior', 'SMITH'],
    ['familyName', 'Junior', 'JUNIOR'],
    ['familyName', 'Smith 3rd', 'SMITH'],
    ['familyName', 'Smith, V', 'SMITH'],
    ['familyName', 'Smith IX', 'SMITH 9TH'],
    ['familyName', 'Smith Jr.', 'SMITH JR'],
    ['givenName', 'Jürgen', 'JUERGEN'],
    ['givenName', 'Jo Ann', 'JOANN'],
    ['givenName', 'Jo-Ann', 'JOANN MARIE'],
    ['givenName', 'Joann', 'JO ANN MARIE'],
    ['givenName', 'Jo Ann Marie', 'JO'],
    ['givenName', "D'Andre", 'D ANDRE'],
    ['givenName', 'Hans Jürgen', 'HANSJUERGEN'],
  ])('of a %s: %p agrees with %p', (field, one, other) => {
    expect(agree(field, one, other)).toBe(true);
    expect(agree(field, other, one)).toBe(true);
  });

  it.each<[FingerprintField, string, string]>([
    ['familyName', 'Müller', 'MILLER'],
    ['familyName', 'Smith V', 'SMYTH V'],
    ['familyName', "O'Hara", 'HARA'],
    ['familyName', 'Moss', 'MOS'],
    ['givenName', 'Jo Ann', 'ANN'],
    ['givenName', 'Joanne', 'JO ANN'],
    ['givenName', 'Jane', 'JANET'],
  ])('of a %s: %p does not agree with %p', (field, one, other) => {
    expect(agree(field, one, other)).toBe(false);
  });

  it('are none for a name with one spelling, and for a field that is not a name', () => {
    expect(otherSpellings('familyName', 'Hill')).toEqual([]);
    expect(otherSpellings('givenName', 'Jane')).toEqual([]);
    expect(otherSpellings('licenceNumber', 'AE12 3')).toEqual([]);
    expect(otherSpellings('birthDate', '1990-02-28')).toEqual([]);
  });

  it('are fingerprinted as they are, each once, and few', () => {
    const field = fc.constantFrom<FingerprintField>('givenName', 'familyName');
    const letters = fc.string({ unit: fc.constantFrom(...'AEOUDJÄØß V3RD-,. '), maxLength: 20 });
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), letters);
    fc.assert(
      fc.property(field, value, (of, name) => {
        const texts = otherSpellings(of, name);
        expect(texts.map((text) => normalised(of, text))).toEqual(texts);
        expect(new Set([normalised(of, name), ...texts]).size).toBe(texts.length + 1);
        expect(texts.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('do not depend on the chosen spelling of a letter', () => {
    const way = fc.constantFrom(
      ['Ä', 'AE', 'A'],
      ['Ö', 'OE', 'O'],
      ['Ü', 'UE', 'U'],
      ['Å', 'AA', 'A'],
      ['Ø', 'OE', 'O'],
    );
    const part = fc.oneof(
      way,
      fc.constantFrom(...'BCFGHK').map((letter) => [letter, letter, letter]),
    );
    const written = fc.tuple(part, fc.nat(2), fc.nat(2));
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 8 }), (parts) => {
        const one = parts.map(([ways, at]) => ways[at]).join('');
        const other = parts.map(([ways, , at]) => ways[at]).join('');
        expect(agree('familyName', one, other)).toBe(true);
        expect(agree('givenName', one, other)).toBe(true);
      }),
    );
  });
});
