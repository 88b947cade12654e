import { Problem } from '@claimstream/lambda-kit';
import type { Decided } from '../domain/decision.ts';
import { isNotTheSum, itemisedCents } from '../domain/estimate.ts';

/**
 * The decision with its estimate set to the sum of its lines, if it has lines.
 * @throws Problem where another total was given
 */
export function estimated<Given extends Decided['decision']>(given: Given): Given {
  if (given.decision !== 'approve' || !given.estimateItems) return given;
  if (isNotTheSum(given)) throw notTheSum();
  return { ...given, estimateCents: itemisedCents(given) };
}

function notTheSum() {
  const code = 'ESTIMATE_NOT_THE_SUM';
  const problem = 'The lines of the estimate do not add up to it. Correct them, or leave `estimateCents` out.';
  return new Problem(422, 'ESTIMATE_NOT_THE_SUM', problem, { errors: [{ field: 'estimateCents', code, problem }] });
}
