import './silence.ts';
import { showCost as route } from '@claimstream/api-contract/insights/show-cost';
import { showCost } from '../src/application/show-cost.ts';
import type { MeteredJourney } from '../src/domain/cost-of-a-claim.ts';
import type { TimeSteps } from '../src/domain/time-steps.ts';

const now = () => new Date('2026-03-03T12:00:00.000Z');
const journey: MeteredJourney = {
  oneClaim: { dollars: 0.05, kinds: [{ kind: 'ml', dollars: 0.05 }], services: [] },
  alarmDollars: 0.1,
  prices: { region: 'us-east-1', noted: '2026-02-28', sources: [] },
};
/** Two claims in each step. */
const figures = { read: async (_: unknown, { buckets }: TimeSteps) => [buckets.map(() => 2)] };
const show = showCost(journey, figures, async () => 30, now);

it("multiplies one claim by the period's number, and shows the monthly cost of alarms separately", async () => {
  const cost = await show({ from: '2026-03-01T00:00:00.000Z' });
  expect(route.answer.parse(cost)).toEqual(cost);
  expect(cost).toMatchObject({ from: '2026-03-01T00:00:00.000Z', to: '2026-03-04T00:00:00.000Z', claims: 6 });
  expect(cost.estimate).toBeCloseTo(0.3, 12);
  expect(cost.alarms.count).toBe(30);
  expect(cost.alarms.monthlyDollars).toBeCloseTo(3, 12);
});

it('a period without claims costs nothing, and one claim is priced all the same', async () => {
  const none = showCost(journey, { read: async () => [[undefined]] }, async () => 0, now);
  expect(await none({})).toMatchObject({ claims: 0, estimate: 0, oneClaim: { dollars: 0.05 } });
});

it('refuses a period that has not begun, or is too long', async () => {
  const refused = { code: 'INVALID_RANGE', status: 400 };
  await expect(show({ from: '2026-03-04T00:00:00.000Z' })).rejects.toMatchObject(refused);
  await expect(show({ from: '2025-03-04T00:00:00.000Z' })).rejects.toMatchObject(refused);
});
