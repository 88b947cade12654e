import { isOver, monthAfter, monthFor, monthOf } from '../src/domain/ledger/accounting-month.ts';

describe('an accounting month', () => {
  it('is a month in UTC', () => {
    expect(monthOf('2026-12-01T00:00:00.000Z')).toBe('2026-12');
    expect(monthOf('2026-11-30T23:59:59.999Z')).toBe('2026-11');
  });

  it('is followed by the next, also over the end of a year', () => {
    expect([monthAfter('2026-11'), monthAfter('2026-12'), monthAfter('2026-01')]).toEqual([
      '2026-12',
      '2027-01',
      '2026-02',
    ]);
  });

  it('is over when the next one begins', () => {
    expect(isOver('2026-11', '2026-11-30T23:59:59.999Z')).toBe(false);
    expect(isOver('2026-11', '2026-12-01T00:00:00.000Z')).toBe(true);
    expect(isOver('2026-12', '2026-11-15T00:00:00.000Z')).toBe(false);
  });

  it('leaves an entry to the next open one once it is closed', async () => {
    const closed =
      (...months: string[]) =>
      async (month: string) =>
        months.includes(month);
    expect(await monthFor('2026-11-30T12:00:00.000Z', closed())).toBe('2026-11');
    expect(await monthFor('2026-11-30T12:00:00.000Z', closed('2026-11', '2026-12'))).toBe('2027-01');
    expect(await monthFor('2026-11-30T12:00:00.000Z', closed('2026-12'))).toBe('2026-11');
  });
});
