import type { Decision } from '@claimstream/api-contract/claims/decision';
import { Problem } from '@claimstream/lambda-kit';
import { faultOf, type ValuationFault } from '../domain/valuation.ts';

type Fields = Record<string, unknown>;

/** Each code is written out, so that the API description can list it. */
const problems: Record<ValuationFault['code'], (fields: Fields) => Problem> = {
  VALUATION_MISSING: (fields) =>
    new Problem(
      422,
      'VALUATION_MISSING',
      'The damage is, or may be, a total loss, and nobody said what the car was worth. Add a `valuation` with its source and a salvage bid.',
      fields,
    ),
  VALUE_IMPLAUSIBLE: (fields) =>
    new Problem(
      422,
      'VALUE_IMPLAUSIBLE',
      'The value is far from the one that was insured. Correct it, or base it on an appraisal (`source`: appraisal).',
      fields,
    ),
  SALVAGE_IMPLAUSIBLE: (fields) =>
    new Problem(
      422,
      'SALVAGE_IMPLAUSIBLE',
      'Nobody bids as much for a wreck as the car was worth. Correct the salvage bid, or the value.',
      fields,
    ),
  TAX_IMPLAUSIBLE: (fields) =>
    new Problem(
      422,
      'TAX_IMPLAUSIBLE',
      'Sales tax and fees are more than a quarter of the value. Give them as amounts of money, not as rates, and correct them.',
      fields,
    ),
  ESTIMATE_MISSING: (fields) =>
    new Problem(
      422,
      'ESTIMATE_MISSING',
      'Whether the car is a total loss depends on what a repair costs. Add `estimateCents`, or choose the severity total.',
      fields,
    ),
  NOT_A_TOTAL_LOSS: (fields) =>
    new Problem(
      422,
      'NOT_A_TOTAL_LOSS',
      'By this estimate the car can be repaired under the rule of the state. Correct the estimate, choose another severity, or leave the estimate out where nobody can repair it.',
      fields,
    ),
  LIENHOLDER_OF_REPAIR: (fields) =>
    new Problem(
      422,
      'LIENHOLDER_OF_REPAIR',
      'A lienholder is paid out of a total loss only, and this is a repair. Leave the lienholder out.',
      fields,
    ),
};

/** @throws Problem that names the field, where an approval lacks a value of the car or has one that cannot be right */
export function refuseValuation(
  approval: Extract<Decision, { decision: 'approve' }>,
  terms: Parameters<typeof faultOf>[1],
): void {
  const fault = faultOf(approval, terms);
  if (!fault) return;
  const { code, field } = fault;
  const problem = problems[code]({}).message;
  throw problems[code]({ errors: [{ field, code, problem }] });
}
