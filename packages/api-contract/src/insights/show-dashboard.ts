import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { OpenClaims, openClaimStates } from './open-claims.ts';

/** One number for each of the answer's `buckets`, and their sum. */
export const Series = z.object({ counts: z.array(z.number()), total: z.number() });
export type Series = z.infer<typeof Series>;

const ByReason = Series.extend({ reason: fields.reasonCode });
export const readResults = ['read', 'unusable'] as const;
export const checkResults = ['cleared', 'review', 'refused'] as const;
const seconds = z.number().nonnegative().nullable();

/** Business figures of a span of time. */
export const Dashboard = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  step: z.enum(['hour', 'day']),
  /** The start of each step. */
  buckets: z.array(z.iso.datetime()),
  applications: z.object({
    submitted: Series,
    accepted: Series,
    refused: Series,
    /** An application can have several reasons for refusal. */
    refusedByReason: z.array(ByReason),
  }),
  documents: z.object({
    /** Results of uploaded images. */
    read: z.array(Series.extend({ kind: fields.documentKind, result: z.enum(readResults) })),
    /** Decisions about documents of applications. */
    checked: z.array(Series.extend({ kind: fields.documentKind, result: z.enum(checkResults) })),
  }),
  claims: z.object({ opened: Series, covered: Series, refused: Series, refusedByReason: z.array(ByReason) }),
  payments: z.object({ count: Series, cents: Series }),
  /** Seconds from the notice of loss to the payment, of claims paid in each step; null if none was. */
  noticeToPayment: z.object({
    median: z.array(seconds),
    p90: z.array(seconds),
    overall: z.object({ median: seconds, p90: seconds }),
  }),
  openClaims: OpenClaims,
});
export type Dashboard = z.infer<typeof Dashboard>;

const series = (...counts: number[]): Series => ({ counts, total: counts.reduce((sum, count) => sum + count, 0) });

export const showDashboard = route('GET /insights/dashboard', {
  summary:
    'Shows business figures: by hour for at most two days, by day (UTC) for at most 92; by default the last seven days.',
  groups: ['operators', 'supervisors'],
  query: z.object({
    /** Moved back to the start of its step. */
    from: z.iso.datetime().optional(),
    /** Moved on to the end of its step; default now. */
    to: z.iso.datetime().optional(),
  }),
  answer: Dashboard,
  examples: {
    query: { from: '2026-03-01T00:00:00.000Z', to: '2026-03-04T00:00:00.000Z' },
    answer: {
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-03-04T00:00:00.000Z',
      step: 'day',
      buckets: ['2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z'],
      applications: {
        submitted: series(12, 9, 14),
        accepted: series(11, 9, 12),
        refused: series(1, 0, 2),
        refusedByReason: [{ reason: 'ADDRESS_INCOMPLETE', ...series(1, 0, 2) }],
      },
      documents: {
        read: [{ kind: 'licence', result: 'read', ...series(10, 9, 12) }],
        checked: [{ kind: 'licence', result: 'cleared', ...series(10, 8, 12) }],
      },
      claims: {
        opened: series(3, 5, 2),
        covered: series(3, 4, 2),
        refused: series(0, 1, 0),
        refusedByReason: [{ reason: 'OUTSIDE_POLICY_PERIOD', ...series(0, 1, 0) }],
      },
      payments: { count: series(2, 0, 4), cents: series(260_000, 0, 512_500) },
      noticeToPayment: {
        median: [5400, null, 7200],
        p90: [9000, null, 86_400],
        overall: { median: 7200, p90: 86_400 },
      },
      openClaims: {
        asOf: '2026-03-04T08:00:00.000Z',
        total: 3,
        ages: [
          { fromDays: 0, toDays: 1 },
          { fromDays: 1, toDays: null },
        ],
        byState: openClaimStates.map((state) => ({
          state,
          count: state === 'review' ? 3 : 0,
          byAge: state === 'review' ? [1, 2] : [0, 0],
        })),
      },
    },
  },
});
