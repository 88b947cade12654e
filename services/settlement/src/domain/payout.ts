import type { Calculation, StepKind } from '@claimstream/api-contract/settlement/calculation';
import type { DataOf, Severity } from '@claimstream/events-schema';
import type { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { proportion } from './proportion.ts';
import { division } from './shares.ts';

/** All money is integer US cents; all rates are basis points (1/10000), so that no float ever touches money. */
const BASIS = 10_000;

type Repairable = Exclude<Severity, 'total'>;
/** The cost of a repair by severity if the adjuster gave no estimate: our own product's table, share of the insured value. */
const REPAIR_SHARE: Record<Repairable, number> = { minor: 600, moderate: 1_800, severe: 4_500 };

type Assessed = DataOf<typeof ClaimAssessed>;

export interface Loss extends Pick<Assessed, 'severity' | 'estimateCents' | 'totalLoss' | 'valuation' | 'lienholder'> {
  vehicleValueCents: number;
  /** The most that one occurrence pays, however many occur in a term. */
  limitCents: number;
  deductibleCents: number;
}

export interface Payout {
  estimateCents: number;
  totalLoss: boolean;
  actualCashValueCents?: number;
  taxAndFeesCents?: number;
  salvageKeptCents?: number;
  deductibleCents: number;
  payoutCents: number;
  /** The part of the loss after the deductible that the limit leaves unpaid. */
  aboveLimitCents: number;
  /** The lienholder's part of the payout; the rest is the customer's. */
  lienholderCents?: number;
  /** Its explanation, for the customer and the approver. */
  calculation: Calculation;
}

/** A total loss without a valuation, as assessments of older versions may be: a person has to value the car. */
export class ValuationMissing extends Error {
  constructor() {
    super('The car is a total loss, and nobody said what it was worth');
    this.name = 'ValuationMissing';
  }
}

/**
 * Repair, or value of a total loss → deductible → limit of one occurrence → lienholder before customer. Never negative, never over the
 * limit; the steps of the calculation sum to it.
 * @throws ValuationMissing
 */
export function computePayout(loss: Loss): Payout {
  const { totalLoss, estimateCents, valuation, steps: gross } = grossOf(loss);
  const lossCents = gross.reduce((sum, { cents }) => sum + cents, 0);
  const deductibleCents = Math.min(loss.deductibleCents, lossCents);
  const payoutCents = Math.min(lossCents - deductibleCents, loss.limitCents);
  const aboveLimitCents = lossCents - deductibleCents - payoutCents;
  const owedCents = (totalLoss && loss.lienholder?.owedCents) || 0;
  const lienholderCents = Math.min(owedCents, payoutCents);
  const calculation: Calculation = {
    severity: loss.severity,
    totalLoss,
    estimateBy: loss.estimateCents === undefined ? 'severity' : 'adjuster',
    estimateCents,
    ...(valuation && { cashValueCents: valuation.actualCashValueCents, valuedBy: valuation.source }),
    steps: [...gross, ...lessened('deductible', deductibleCents), ...lessened('above-limit', aboveLimitCents)],
    limitCents: loss.limitCents,
    acted: [
      ...(deductibleCents > 0 ? (['deductible'] as const) : []),
      ...(aboveLimitCents > 0 ? (['limit'] as const) : []),
    ],
    payoutCents,
    ...division(payoutCents, lienholderCents),
  };
  return {
    ...{ estimateCents, totalLoss, deductibleCents, payoutCents, aboveLimitCents, calculation },
    ...(totalLoss && ofTotalLoss(gross)),
    ...(lienholderCents > 0 && { lienholderCents }),
  };
}

/** The loss before deductible and limit, step by step. */
function grossOf({ severity, estimateCents, totalLoss, valuation, vehicleValueCents }: Loss) {
  if (severity !== 'total' && !totalLoss) {
    const repair = estimateCents ?? proportion(vehicleValueCents, REPAIR_SHARE[severity], BASIS);
    return { totalLoss: false, estimateCents: repair, valuation, steps: [step('repair-estimate', repair)] };
  }
  if (!valuation) throw new ValuationMissing();
  const { actualCashValueCents, salesTaxCents = 0, feesCents = 0, salvageBidCents, ownerRetainsSalvage } = valuation;
  const steps = [
    step('vehicle-value', actualCashValueCents),
    ...added('sales-tax', salesTaxCents),
    ...added('fees', feesCents),
    ...lessened('salvage-kept', ownerRetainsSalvage ? Math.min(salvageBidCents, actualCashValueCents) : 0),
  ];
  return { totalLoss: true, estimateCents: estimateCents ?? actualCashValueCents, valuation, steps };
}

/** The amounts that the customer's letter names. */
function ofTotalLoss(steps: Calculation['steps']) {
  const of = (...kinds: StepKind[]) =>
    steps.reduce((sum, { what, cents }) => sum + (kinds.includes(what) ? cents : 0), 0);
  return {
    actualCashValueCents: of('vehicle-value'),
    taxAndFeesCents: of('sales-tax', 'fees'),
    salvageKeptCents: -of('salvage-kept') || 0,
  };
}

const step = (what: StepKind, cents: number) => ({ what, cents });
const added = (what: StepKind, cents: number) => (cents > 0 ? [step(what, cents)] : []);
/** The step of a deduction, if there is one. */
const lessened = (what: StepKind, cents: number) => (cents > 0 ? [step(what, -cents)] : []);
