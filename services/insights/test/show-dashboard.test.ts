import './silence.ts';
import { showDashboard as route } from '@claimstream/api-contract/insights/show-dashboard';
import { showDashboard } from '../src/application/show-dashboard.ts';
import type { MetricName } from '../src/domain/business-metrics.ts';
import type { Query } from '../src/domain/figure-sheet.ts';
import type { TimeSteps } from '../src/domain/time-steps.ts';

const now = () => new Date('2026-03-03T12:00:00.000Z');
const reasonsOf: Partial<Record<MetricName, string[]>> = {
  ApplicationsRefused: ['UNDER_AGE', 'NEVER_THIS_WEEK'],
  ClaimsRefused: ['LATE', 'ANOTHER', 'UNKNOWN_POLICY'],
};
/** CloudWatch's values of the first step, by metric and dimensions; the other steps have none. */
const kept: Record<string, number> = {
  'ApplicationsSubmitted Sum': 3,
  'ApplicationsRefused Sum': 2,
  'ApplicationsRefused Sum UNDER_AGE': 2,
  'DocumentsRead Sum licence unusable': 4,
  'DocumentsChecked Sum car review': 5,
  'ClaimsRefused Sum LATE': 1,
  'ClaimsRefused Sum ANOTHER': 1,
  'ClaimsRefused Sum UNKNOWN_POLICY': 2,
  'PaidCents Sum': 130_000,
  'NoticeToPayment p50': 60,
  'NoticeToPayment p90': 90,
};
const claim = { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', reached: { requested: '2026-03-01T12:00:00.000Z' } };

const figures = {
  async read(queries: readonly Query[], { buckets }: TimeSteps) {
    return queries.map(({ name, statistic, dimensions = {} }) =>
      buckets.map((_, at) => (at === 0 ? kept[[name, statistic, ...Object.values(dimensions)].join(' ')] : undefined)),
    );
  },
  percentiles: async () => ({ p50: 61 }) as Record<string, number>,
};
const reasons = { of: async (metric: MetricName) => reasonsOf[metric] ?? [] };
const show = showDashboard(figures, reasons, { open: async () => [claim] }, now);

it("shows each figure in its place, for every step, as the route's schema demands", async () => {
  const dashboard = await show({ from: '2026-03-01T00:00:00.000Z', to: '2026-03-04T00:00:00.000Z' });
  expect(route.answer.parse(dashboard)).toEqual(dashboard);
  expect(dashboard.buckets).toEqual([
    '2026-03-01T00:00:00.000Z',
    '2026-03-02T00:00:00.000Z',
    '2026-03-03T00:00:00.000Z',
  ]);
  expect(dashboard.applications.submitted).toEqual({ counts: [3, 0, 0], total: 3 });
  expect(dashboard.applications.accepted).toEqual({ counts: [0, 0, 0], total: 0 });
  expect(dashboard.documents.read).toHaveLength(6);
  expect(dashboard.documents.read).toContainEqual({ kind: 'licence', result: 'unusable', counts: [4, 0, 0], total: 4 });
  expect(dashboard.documents.checked).toHaveLength(6);
  expect(dashboard.documents.checked).toContainEqual({ kind: 'car', result: 'review', counts: [5, 0, 0], total: 5 });
  expect(dashboard.payments.cents.total).toBe(130_000);
  expect(dashboard.noticeToPayment).toEqual({
    median: [60, null, null],
    p90: [90, null, null],
    overall: { median: 61, p90: null },
  });
  expect(dashboard.openClaims).toMatchObject({ asOf: '2026-03-03T12:00:00.000Z', total: 1 });
});

it('lists the reasons that occurred, the most frequent first', async () => {
  const { applications, claims } = await show({ from: '2026-03-01T00:00:00.000Z' });
  expect(applications.refusedByReason.map(({ reason, total }) => `${reason} ${total}`)).toEqual(['UNDER_AGE 2']);
  expect(claims.refusedByReason.map(({ reason }) => reason)).toEqual(['UNKNOWN_POLICY', 'ANOTHER', 'LATE']);
});

it('refuses an empty or too long period', async () => {
  const refused = { code: 'INVALID_RANGE', status: 400 };
  await expect(show({ from: '2026-03-04T00:00:00.000Z' })).rejects.toMatchObject(refused);
  await expect(show({ from: '2025-03-04T00:00:00.000Z' })).rejects.toMatchObject(refused);
});
