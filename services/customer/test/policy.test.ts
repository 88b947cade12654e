import { dayIn } from '@claimstream/lambda-kit/local-day';
import fc from 'fast-check';
import { issuePolicy, lastDayOfTerm } from '../src/domain/policy.ts';
import { car, customerId } from './example-applications.ts';

const policyId = 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02';
/** 11:00 in Phoenix. */
const arrived = new Date('2026-05-01T18:00:00Z');

describe('the term of a policy', () => {
  it.each([
    ['2026-07-15', 12, '2027-07-14'],
    ['2026-01-01', 12, '2026-12-31'],
    ['2024-02-29', 12, '2025-02-27'],
    ['2023-03-01', 12, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-27'],
    ['2024-01-31', 1, '2024-02-28'],
    ['2026-12-31', 2, '2027-02-27'],
  ])('from %s for %i months ends on %s', (from, months, last) => {
    expect(lastDayOfTerm(from, months)).toBe(last);
  });

  it('is never shorter than 364 nor longer than 366 days, whenever it begins', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const first = day.toISOString().slice(0, 10);
        const length = (Date.parse(lastDayOfTerm(first, 12)) - Date.parse(first)) / 86_400_000 + 1;
        expect(length).toBeGreaterThanOrEqual(364);
        expect(length).toBeLessThanOrEqual(366);
      }),
    );
  });

  it("begins on the customer's day, not on the day in UTC", () => {
    expect(dayIn('America/Phoenix', new Date('2026-05-02T06:30:00Z'))).toBe('2026-05-01');
    expect(dayIn('Pacific/Honolulu', new Date('2026-05-02T10:30:00Z'))).toBe('2026-05-02');
  });

  it('has the moment at which cover of the same day was bound, and both days of its term (scenario A1)', () => {
    const sent = new Date('2026-07-15T18:00:00Z');
    expect(issuePolicy(policyId, customerId, car, '2026-07-15', 'America/Phoenix', sent)).toMatchObject({
      boundAt: '2026-07-15T18:00:00.000Z',
      effectiveFrom: '2026-07-15',
      effectiveUntil: '2027-07-14',
    });
  });

  it('begins with a later first day', () => {
    const renewed = issuePolicy(policyId, customerId, car, '2026-05-20', 'America/Phoenix', arrived);
    expect(renewed).not.toHaveProperty('boundAt');
    expect(renewed.effectiveFrom).toBe('2026-05-20');
  });

  it('has the chosen limit and deductible', () => {
    const chosen = { ...car, limitCents: 10_000_000, deductibleCents: 25_000 } as const;
    expect(issuePolicy(policyId, customerId, chosen, '2026-05-01', 'America/Phoenix', arrived)).toMatchObject({
      limitCents: 10_000_000,
      deductibleCents: 25_000,
    });
  });

  it.each([
    [5_000, { perDayCents: 5_000, maxDays: 30 }],
    [0, undefined],
    [undefined, undefined],
  ] as const)('pays for a rental car if the customer chose that: %s', (rentalPerDayCents, rentalCover) => {
    const chosen = { ...car, rentalPerDayCents };
    const policy = issuePolicy(policyId, customerId, chosen, '2026-05-01', 'America/Phoenix', arrived);
    expect(policy.rentalCover).toEqual(rentalCover);
  });

  it('says what the car is worth and looks like, and nothing else about it', () => {
    const policy = issuePolicy(policyId, customerId, car, '2026-05-01', 'America/Phoenix', arrived);
    expect(policy).toMatchObject({ colour: 'red', vehicleValueCents: 2_000_000, effectiveUntil: '2027-04-30' });
    expect(JSON.stringify(policy)).not.toMatch(/4T1BF1FK2CU000001|CLM4821/);
  });
});
