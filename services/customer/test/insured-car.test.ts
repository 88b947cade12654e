import { firstDayOf, isInsuredFor } from '../src/domain/insured-car.ts';

const vin = '4T1BF1FK2CU000001';
const insured = [
  { vin, until: '2025-04-30' },
  { vin, until: '2026-04-30' },
  { vin: '4T1BF1FK4CU000002', until: '2027-01-31' },
];

describe('a car with a policy', () => {
  it.each([
    ['61 days before its end', '2026-02-28', true],
    ['60 days before its end', '2026-03-01', false],
    ['on its last day', '2026-04-30', false],
    ['after it', '2026-05-01', false],
  ])('cannot have another policy while it is too early: %s', (_, today, already) => {
    expect(isInsuredFor(vin, today, insured)).toBe(already);
  });

  it.each([
    ['begins when the policy ends', '2026-03-01', '2026-05-01'],
    ['on the last day, too', '2026-04-30', '2026-05-01'],
    ['begins today after a gap', '2026-05-02', '2026-05-02'],
  ])('is renewed: the next %s', (_, today, first) => {
    expect(firstDayOf(vin, today, insured)).toBe(first);
  });

  it('does not affect another car', () => {
    expect(isInsuredFor('4T1BF1FK6CU000003', '2026-03-01', insured)).toBe(false);
    expect(firstDayOf('4T1BF1FK6CU000003', '2026-03-01', insured)).toBe('2026-03-01');
  });
});
