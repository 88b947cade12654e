import { readingRows } from '../../../src/web/customer/documents/reading-rows.ts';

type Said = Parameters<typeof readingRows>[1];
const driver = {
  givenName: 'José',
  familyName: 'O’Malley',
  birthDate: '1961-07-19',
  licence: { number: 'D482-139-07', state: 'AZ' },
} satisfies Said['driver'];
const read = (value: string, confidence = 0.95) => ({ value, confidence });

describe('a reading beside the customer’s values', () => {
  it('agrees regardless of case, accents and punctuation', () => {
    const rows = readingRows(
      {
        kind: 'licence',
        givenName: read('JOSE'),
        familyName: read("O'MALLEY"),
        birthDate: read('1961-07-19'),
        licenceNumber: read('D48213907'),
        expiresOn: read('2039-01-01'),
      },
      { driver },
    );
    expect(rows.map(({ field, agrees }) => [field, agrees])).toEqual([
      ['givenName', true],
      ['familyName', true],
      ['birthDate', true],
      ['licenceNumber', true],
      ['expiresOn', undefined],
    ]);
  });

  it('shows differences, missing values and uncertain ones', () => {
    const rows = readingRows({ kind: 'licence', givenName: read('JOSHUA', 0.6) }, { driver });
    expect(rows[0]).toEqual({ field: 'givenName', read: 'JOSHUA', sure: false, said: 'José', agrees: false });
    expect(rows[1]).toEqual({ field: 'familyName', read: undefined, sure: false, said: 'O’Malley', agrees: undefined });
  });

  it('compares a car by its colour, and shows the damage if it was assessed', () => {
    const car = {
      vehicle: { value: 'car' as const, confidence: 0.9 },
      colour: { value: 'red' as const, confidence: 0.9 },
    };
    expect(readingRows({ kind: 'car', ...car }, { colour: 'blue' })[1]).toMatchObject({ read: 'red', agrees: false });
    const severity = { value: 'minor' as const, confidence: 0.7 };
    const damage = readingRows({ kind: 'damage', ...car, assessment: 'ASSESSED', severity }, {});
    expect(damage.map(({ field }) => field)).toEqual(['vehicle', 'colour', 'severity']);
    expect(readingRows({ kind: 'damage', ...car, assessment: 'NOT_ASSESSED' }, {})).toHaveLength(2);
    const close = { kind: 'damage' as const, vehicle: { value: 'none' as const, confidence: 0.4 } };
    expect(readingRows({ ...close, assessment: 'NOT_ASSESSED' }, { colour: 'red' })).toEqual([]);
  });
});
