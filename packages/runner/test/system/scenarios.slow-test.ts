import type { JourneyResult } from '@claimstream/journey';
import { runningPlatform } from './running-platform.ts';

/** The claims of all scenarios on one platform, each by another person. Repair 4,320.00, deductible 500.00. */
describe('a claim ends as its scenario expects', () => {
  let running: Awaited<ReturnType<typeof runningPlatform>>;
  beforeAll(async () => {
    running = await runningPlatform();
  }, 60_000);
  afterAll(() => running?.stop());

  const ends: Record<string, Partial<JourneyResult>> = {
    denied: { outcome: 'claim-denied', reasons: ['PRIOR_DAMAGE'] },
    'fraud-review': { outcome: 'paid', payoutCents: 382_000 },
    'two-person': { outcome: 'paid', payoutCents: 1_500_001 },
    'returned-payment': { outcome: 'paid', payoutCents: 382_000 },
    reopened: { outcome: 'paid', payoutCents: 382_000 },
    supplement: { outcome: 'paid', payoutCents: 562_000 },
    withdrawn: { outcome: 'claim-withdrawn', reasons: [] },
    'total-loss': { outcome: 'paid', payoutCents: 2_350_000 },
    duplicate: { outcome: 'claim-denied', reasons: ['DUPLICATE_CLAIM'] },
    injury: { outcome: 'paid', payoutCents: 382_000 },
    rental: { outcome: 'paid', payoutCents: 382_000 },
    erasure: { outcome: 'erased' },
    theft: { outcome: 'paid', payoutCents: 2_350_000 },
  };
  it.each(Object.entries(ends))('%s', async (scenario, end) => {
    const anybody = { seed: undefined, color: undefined };
    const result = await running.journey({ ...anybody, scenario: scenario as 'denied' });
    expect([result.outcome, result.reasons]).toEqual([end.outcome, end.reasons ?? expect.any(Array)]);
    expect(result).toMatchObject(end);
  });
});
