import fc from 'fast-check';
import { checkLicence } from '../src/domain/licence-rules.ts';
import { customer, licence, someoneElse } from './example-evidence.ts';

const now = '2026-03-01T12:00:00.000Z';
const { fingerprints } = licence();
const fields = [
  ['givenName', 'GIVEN_NAME'],
  ['familyName', 'FAMILY_NAME'],
  ['birthDate', 'BIRTH_DATE'],
  ['licenceNumber', 'LICENCE_NUMBER'],
] as const;
const reading = (field: string, read?: { hash: string; confidence: number; spellings?: string[] }) =>
  licence({ fingerprints: { ...fingerprints, [field]: read } });

describe('a licence', () => {
  it('that agrees with the application and is valid raises nothing', () => {
    expect(checkLicence(licence(), customer, now)).toEqual([]);
  });

  it.each(fields)('whose %s is surely another is refused', (field, code) => {
    const other = reading(field, { hash: someoneElse, confidence: 0.97 });
    expect(checkLicence(other, customer, now)).toEqual([
      { reason: `${code}_MISMATCH`, outcome: 'reject', weight: 100 },
    ]);
  });

  it.each(fields)('whose %s could not be read goes to a person', (field, code) => {
    expect(checkLicence(reading(field), customer, now)).toEqual([
      { reason: `${code}_UNREADABLE`, outcome: 'review', weight: 40 },
    ]);
  });

  it('that differs in a field read with less than 0.8 may be an OCR confusion: a person looks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([field, code], confidence) => {
          const [finding, ...others] = checkLicence(reading(field, { hash: someoneElse, confidence }), customer, now);
          expect(others).toEqual([]);
          expect(finding).toMatchObject({
            reason: `${code}_MISMATCH`,
            outcome: confidence >= 0.8 ? 'reject' : 'review',
          });
        },
      ),
    );
  });

  it.each([
    [0.79, 'review'],
    [0.8, 'reject'],
  ])('read with %d and different: %s', (confidence, outcome) => {
    const other = reading('birthDate', { hash: someoneElse, confidence });
    expect(checkLicence(other, customer, now)).toMatchObject([{ reason: 'BIRTH_DATE_MISMATCH', outcome }]);
  });

  it('with every value in agreement is not doubted for being hard to read', () => {
    expect(checkLicence(reading('givenName', { ...fingerprints.givenName!, confidence: 0.1 }), customer, now)).toEqual(
      [],
    );
  });

  it.each([
    ['givenName', 'GIVEN_NAME'],
    ['familyName', 'FAMILY_NAME'],
  ] as const)('whose %s is an official spelling of the stated one agrees', (field, code) => {
    const mueller = { ...customer, otherSpellings: { [field]: ['ef'.repeat(32)] } };
    const muller = reading(field, { hash: 'ef'.repeat(32), confidence: 0.97 });
    const muellerToo = reading(field, { hash: someoneElse, confidence: 0.97, spellings: ['ef'.repeat(32)] });
    for (const card of [muller, muellerToo]) {
      expect(checkLicence(card, mueller, now)).toEqual([]);
      // A customer who was accepted before there were other spellings, and one of another name.
      expect(checkLicence(card, customer, now)).toEqual([
        { reason: `${code}_MISMATCH`, outcome: 'reject', weight: 100 },
      ]);
    }
    const plain = reading(field, { hash: someoneElse, confidence: 0.97, spellings: [customer.fingerprints[field]] });
    expect(checkLicence(plain, customer, now)).toEqual([]);
  });

  it('is not helped by spellings of another name', () => {
    const said = { ...customer, otherSpellings: { familyName: [someoneElse] } };
    const card = reading('givenName', { hash: someoneElse, confidence: 0.97 });
    expect(checkLicence(card, said, now)).toEqual([{ reason: 'GIVEN_NAME_MISMATCH', outcome: 'reject', weight: 100 }]);
  });

  it('with no known fact but its kind goes to a person for each missing one', () => {
    const findings = checkLicence({ kind: 'licence', fingerprints: {} }, customer, now);
    expect(findings.map(({ outcome }) => outcome)).toEqual(Array(5).fill('review'));
  });
});

it('an expiry that may be an OCR confusion, like the birth date beside it, goes to a person', () => {
  const dates = (confidence?: number) =>
    checkLicence(
      licence({
        expiresOn: '2020-01-01',
        fingerprints: {
          ...fingerprints,
          birthDate: confidence === undefined ? undefined : { ...fingerprints.birthDate!, confidence },
        },
      }),
      customer,
      now,
    );
  expect(dates(0.8)).toEqual([{ reason: 'LICENCE_EXPIRED', outcome: 'reject', weight: 100 }]);
  expect(dates(0.79)).toEqual([{ reason: 'LICENCE_EXPIRED', outcome: 'review', weight: 40 }]);
  expect(dates().map(({ outcome }) => outcome)).toEqual(['review', 'review']);
});

describe('the last day of a licence', () => {
  const expiring = (at: string) => checkLicence(licence({ expiresOn: '2026-02-28' }), customer, at);
  const expired = [{ reason: 'LICENCE_EXPIRED', outcome: 'reject', weight: 100 }];

  it('is a valid day, to its last hour in every time zone', () => {
    expect(expiring('2026-02-28T23:59:00.000Z')).toEqual([]);
    // Six in the evening of that day in Phoenix, four in the afternoon in Honolulu.
    expect(expiring('2026-03-01T01:00:00.000Z')).toEqual([]);
    expect(expiring('2026-03-01T09:59:59.000Z')).toEqual([]);
  });

  it('is over after that, and the licence is refused', () => {
    expect(expiring('2026-03-01T12:00:00.000Z')).toEqual(expired);
    expect(expiring('2027-01-01T00:00:00.000Z')).toEqual(expired);
  });

  it('never comes back', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, days, days, (day, one, other) => {
        const [earlier, later] = [one, other].sort((a, b) => a.getTime() - b.getTime()) as [Date, Date];
        const card = licence({ expiresOn: day.toISOString().slice(0, 10) });
        const before = checkLicence(card, customer, earlier.toISOString()).length;
        expect(checkLicence(card, customer, later.toISOString()).length).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
