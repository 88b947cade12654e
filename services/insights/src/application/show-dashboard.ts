import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import {
  checkResults,
  readResults,
  type showDashboard as route,
} from '@claimstream/api-contract/insights/show-dashboard';
import { fields } from '@claimstream/events-schema';
import { Problem } from '@claimstream/lambda-kit';
import { type MetricName, metricNames } from '../domain/business-metrics.ts';
import { FigureSheet, type Query } from '../domain/figure-sheet.ts';
import { openClaims } from '../domain/open-claims.ts';
import { timeSteps } from '../domain/time-steps.ts';
import type { Claims } from '../store/claims.ts';
import type { Figures } from '../store/figures.ts';
import type { Reasons } from '../store/reasons.ts';

const combinations = <Kind extends string, Result extends string>(kinds: readonly Kind[], results: readonly Result[]) =>
  kinds.flatMap((kind) => results.map((result) => ({ kind, result })));
const readDocuments = combinations(fields.documentKinds, readResults);
/** Damage photos are left out: they are decided with their claim. */
const checkedDocuments = combinations(['licence', 'car'], checkResults);

/** Shows the business's figures for a period, and the present state of the open claims. */
export function showDashboard(
  figures: Pick<Figures, 'read' | 'percentiles'>,
  reasons: Pick<Reasons, 'of'>,
  claims: Pick<Claims, 'open'>,
  now: () => Date,
) {
  return async ({ from, to }: QueryOf<typeof route>): Promise<AnswerOf<typeof route>> => {
    const steps = timeSteps({ from: instant(from), to: instant(to) }, now());
    if (!steps) {
      throw new Problem(400, 'INVALID_RANGE', 'Give a `from` that is before `to`, by 92 days at most.');
    }
    const [applicationReasons, claimReasons, open] = await Promise.all([
      reasons.of('ApplicationsRefused'),
      reasons.of('ClaimsRefused'),
      claims.open(),
    ]);
    const queries: Query[] = [
      ...metricNames.map((name) => sumOf(name)),
      ...applicationReasons.map((reason) => sumOf('ApplicationsRefused', { reason })),
      ...claimReasons.map((reason) => sumOf('ClaimsRefused', { reason })),
      ...readDocuments.map((each) => sumOf('DocumentsRead', each)),
      ...checkedDocuments.map((each) => sumOf('DocumentsChecked', each)),
      { name: 'NoticeToPayment', statistic: 'p50' },
      { name: 'NoticeToPayment', statistic: 'p90' },
    ];
    const [rows, overall] = await Promise.all([
      figures.read(queries, steps),
      figures.percentiles('NoticeToPayment', ['p50', 'p90'], steps),
    ]);
    const sheet = new FigureSheet(queries, rows);
    return {
      from: steps.from.toISOString(),
      to: steps.to.toISOString(),
      step: steps.step,
      buckets: steps.buckets.map((bucket) => bucket.toISOString()),
      applications: {
        submitted: sheet.sum('ApplicationsSubmitted'),
        accepted: sheet.sum('ApplicationsAccepted'),
        refused: sheet.sum('ApplicationsRefused'),
        refusedByReason: byReason(sheet, 'ApplicationsRefused', applicationReasons),
      },
      documents: {
        read: readDocuments.map((each) => ({ ...each, ...sheet.sum('DocumentsRead', each) })),
        checked: checkedDocuments.map((each) => ({ ...each, ...sheet.sum('DocumentsChecked', each) })),
      },
      claims: {
        opened: sheet.sum('ClaimsOpened'),
        covered: sheet.sum('ClaimsCovered'),
        refused: sheet.sum('ClaimsRefused'),
        refusedByReason: byReason(sheet, 'ClaimsRefused', claimReasons),
      },
      payments: { count: sheet.sum('PaymentsMade'), cents: sheet.sum('PaidCents') },
      noticeToPayment: {
        median: sheet.percentile('NoticeToPayment', 'p50'),
        p90: sheet.percentile('NoticeToPayment', 'p90'),
        overall: { median: overall.p50 ?? null, p90: overall.p90 ?? null },
      },
      openClaims: openClaims(open, now()),
    };
  };
}

const instant = (time: string | undefined) => (time === undefined ? undefined : new Date(time));

function sumOf(name: MetricName, dimensions?: Record<string, string>): Query {
  return { name, statistic: 'Sum', ...(dimensions && { dimensions }) };
}

/** The reasons that occurred in the period, the most frequent first. */
function byReason(sheet: FigureSheet, name: MetricName, reasons: readonly string[]) {
  return reasons
    .map((reason) => ({ reason, ...sheet.sum(name, { reason }) }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total || a.reason.localeCompare(b.reason));
}
