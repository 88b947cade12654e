import { coverEndedOn, type ToldLoss, withLoss } from '../src/domain/total-losses.ts';

const [one, other] = ['d3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c09'] as const;
const told = (so: Partial<ToldLoss> = {}): ToldLoss => ({
  claimId: one,
  date: '2026-05-10',
  totalLoss: true,
  decidedAt: '2026-05-12T10:00:00.000Z',
  ...so,
});
const later = '2026-05-13T10:00:00.000Z';

describe('the known losses of a car', () => {
  it('are the newest decision about each claim, in whatever order they come', () => {
    const corrected = told({ totalLoss: false, decidedAt: later });
    expect(withLoss([told()], corrected)).toEqual([corrected]);
    expect(withLoss([corrected], told())).toBeUndefined();
    expect(withLoss([told()], told())).toBeUndefined();
    expect(withLoss([told()], told({ claimId: other }))).toHaveLength(2);
  });

  it('tell the day on which cover ended: that of the first total loss', () => {
    expect(coverEndedOn([])).toBeUndefined();
    expect(coverEndedOn([told({ totalLoss: false })])).toBeUndefined();
    expect(coverEndedOn([told(), told({ claimId: other, date: '2026-04-01' })])).toBe('2026-04-01');
    expect(coverEndedOn([told(), told({ claimId: other, date: '2026-04-01', totalLoss: false })])).toBe('2026-05-10');
  });
});
