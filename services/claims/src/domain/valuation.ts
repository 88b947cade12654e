import type { Decision } from '@claimstream/api-contract/claims/decision';
import type { PolicyTerms } from '@claimstream/api-contract/claims/policy-at-loss';
import { isTotalLoss, mayBeTotalLoss, totalLossRuleOf } from '@claimstream/api-contract/claims/total-loss-rules';
import type { Valuation } from '@claimstream/api-contract/claims/valuation';
import type * as z from 'zod';

type Approval = Extract<Decision, { decision: 'approve' }>;
type Terms = Pick<z.infer<typeof PolicyTerms>, 'state' | 'vehicleValueCents'>;

/** Why a valuation, or its absence, does not fit a decision. */
export const valuationFaults = [
  'VALUATION_MISSING',
  'VALUE_IMPLAUSIBLE',
  'SALVAGE_IMPLAUSIBLE',
  'TAX_IMPLAUSIBLE',
  'ESTIMATE_MISSING',
  'NOT_A_TOTAL_LOSS',
  'LIENHOLDER_OF_REPAIR',
] as const;
export type ValuationFault = { code: (typeof valuationFaults)[number]; field: string };

/**
 * In percent of the insured value, our own limits. A value outside `from` and `to` needs an appraisal; one below `never` is a slip of the
 * pen.
 */
const PLAUSIBLE = { from: 20, to: 150, never: 1 };
/** In percent of the value, our own limit: the most that sales tax and fees can add up to. */
const TAX_AND_FEES = 25;

const isAtLeast = (cents: number, percent: number, of: number) => cents * 100 >= of * percent;

/** Whether a decision makes the car a total loss: nobody repairs it, or the rule of the policy's state says so. */
export function makesTotalLoss({ severity, estimateCents, valuation }: Approval, state: string | undefined): boolean {
  if (severity === 'total') return true;
  if (!valuation || estimateCents === undefined) return false;
  return isTotalByRule(valuation, estimateCents, state);
}

const isTotalByRule = (
  { actualCashValueCents: valueCents, salvageBidCents: salvageCents }: Valuation,
  repairCents: number,
  state: string | undefined,
) => isTotalLoss(totalLossRuleOf(state).rule, { repairCents, valueCents, salvageCents });

/** The fault of a decision about a damaged car, and its field; undefined if the decision can be settled. */
export function faultOf(decision: Approval, { state, vehicleValueCents }: Terms): ValuationFault | undefined {
  const { severity, estimateCents, valuation, lienholder } = decision;
  const missing = valuation ? undefined : whyValued(decision, { state, vehicleValueCents });
  if (missing) return missing;
  const implausible = valuation && implausibleIn(valuation, vehicleValueCents);
  if (implausible) return implausible;
  if (valuation && severity !== 'total' && estimateCents === undefined)
    return { code: 'ESTIMATE_MISSING', field: 'estimateCents' };
  if (
    severity === 'total' &&
    valuation &&
    estimateCents !== undefined &&
    !isTotalByRule(valuation, estimateCents, state)
  )
    return { code: 'NOT_A_TOTAL_LOSS', field: 'estimateCents' };
  if (lienholder && !makesTotalLoss(decision, state)) return { code: 'LIENHOLDER_OF_REPAIR', field: 'lienholder' };
  return undefined;
}

/** A total loss pays the car's value, and a costly repair may be a total loss. */
function whyValued({ severity, estimateCents = 0 }: Approval, { state, vehicleValueCents }: Terms) {
  const isCostly = vehicleValueCents !== undefined && mayBeTotalLoss(state, estimateCents, vehicleValueCents);
  return severity === 'total' || isCostly ? ({ code: 'VALUATION_MISSING', field: 'valuation' } as const) : undefined;
}

function implausibleIn(valuation: Valuation, insuredCents: number | undefined): ValuationFault | undefined {
  const { actualCashValueCents: value, source, salvageBidCents, salesTaxCents = 0, feesCents = 0 } = valuation;
  if (value === 0 || (insuredCents !== undefined && !isPlausible(value, insuredCents, source)))
    return { code: 'VALUE_IMPLAUSIBLE', field: 'valuation.actualCashValueCents' };
  if (salvageBidCents >= value) return { code: 'SALVAGE_IMPLAUSIBLE', field: 'valuation.salvageBidCents' };
  if ((salesTaxCents + feesCents) * 100 > value * TAX_AND_FEES)
    return { code: 'TAX_IMPLAUSIBLE', field: 'valuation.salesTaxCents' };
  return undefined;
}

function isPlausible(value: number, insured: number, source: Valuation['source']): boolean {
  if (!isAtLeast(value, PLAUSIBLE.never, insured)) return false;
  if (source === 'appraisal') return true;
  return isAtLeast(value, PLAUSIBLE.from, insured) && value * 100 <= insured * PLAUSIBLE.to;
}
