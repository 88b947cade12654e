import { type Fingerprint, nameFingerprints } from '../src/index.ts';

/** Stands in for the keyed hash, and shows its input. */
const shown: Fingerprint = async (field, value, customerId) => `${field}|${customerId}|${value}`;
const of = (givenName: string, familyName: string) => nameFingerprints(shown, { givenName, familyName });
const agree = async (one: [string, string], other: [string, string]) => {
  const [ones, others] = [await of(...one), await of(...other)];
  return ones.some((print) => others.includes(print));
};

describe('fingerprints of a whole name', () => {
  it('depend on no customer, one for each run of given names', async () => {
    expect(await of('Jo Ann', 'Müller')).toEqual(['personName||JO MULLER', 'personName||JOANN MULLER']);
    expect(await of('Jane', 'Hill')).toEqual(['personName||JANE HILL']);
  });

  it.each<[[string, string], [string, string]]>([
    [
      ['Jo Ann', 'Müller'],
      ['JOANN', 'MUELLER'],
    ],
    [
      ['Jürgen', 'Smith Jr.'],
      ['Juergen', 'SMITH'],
    ],
    [
      ['Jörg', "O'Hara"],
      ['JOERG', 'O HARA'],
    ],
    [
      ['Mary', 'Lee'],
      ['Mary Beth', 'Lee'],
    ],
  ])('agree of %p and %p', async (one, other) => {
    expect(await agree(one, other)).toBe(true);
    expect(await agree(other, one)).toBe(true);
  });

  it.each<[[string, string], [string, string]]>([
    [
      ['Ann', 'Amiller'],
      ['Anna', 'Miller'],
    ],
    [
      ['Jane', 'Hill'],
      ['Hill', 'Jane'],
    ],
    [
      ['Jane', 'Hill'],
      ['Jane', 'Hull'],
    ],
  ])('do not agree of %p and %p', async (one, other) => {
    expect(await agree(one, other)).toBe(false);
  });
});
