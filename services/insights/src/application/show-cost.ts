import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import type { showCost as route } from '@claimstream/api-contract/insights/show-cost';
import { Problem } from '@claimstream/lambda-kit';
import type { MeteredJourney } from '../domain/cost-of-a-claim.ts';
import { FigureSheet, type Query } from '../domain/figure-sheet.ts';
import { timeSteps } from '../domain/time-steps.ts';
import type { Figures } from '../store/figures.ts';

const queries: Query[] = [{ name: 'ClaimsOpened', statistic: 'Sum' }];

/** Estimates the cost of a period's claims, each as if it had gone the whole way of the metered one. */
export function showCost(
  { oneClaim, alarmDollars, prices }: MeteredJourney,
  figures: Pick<Figures, 'read'>,
  countAlarms: () => Promise<number>,
  now: () => Date,
) {
  return async ({ from }: QueryOf<typeof route>): Promise<AnswerOf<typeof route>> => {
    const steps = timeSteps(from === undefined ? {} : { from: new Date(from) }, now());
    if (!steps) throw new Problem(400, 'INVALID_RANGE', 'Give a `from` of the past, 92 days ago at most.');
    const [rows, alarms] = await Promise.all([figures.read(queries, steps), countAlarms()]);
    const claims = new FigureSheet(queries, rows).sum('ClaimsOpened').total;
    return {
      from: steps.from.toISOString(),
      to: steps.to.toISOString(),
      claims,
      estimate: claims * oneClaim.dollars,
      oneClaim,
      alarms: { count: alarms, monthlyDollars: alarms * alarmDollars },
      prices,
    };
  };
}
