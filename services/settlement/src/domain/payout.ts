import type { Calculation, StepKind } from '@claimstream/api-contract/settlement/calculation';
import type { Severity } from '@claimstream/events-schema';
import { proportion } from './proportion.ts';

/** All money is integer US cents; all rates are basis points (1/10000), so that no float ever touches money. */
const BASIS = 10_000;

/** What a repair costs by severity where the adjuster gave no estimate: our own product's table, share of the value. */
const REPAIR_SHARE: Record<Severity, number> = { minor: 600, moderate: 1_800, severe: 4_500, total: 10_000 };
/** A car loses this share of its insured value each full month, 15 % a year, down to the floor. */
const MONTHLY_DEPRECIATION = 125;
const RESIDUAL_FLOOR = 2_000;
/** At this share of the actual cash value a repair is not worth it: total loss. */
const TOTAL_LOSS_THRESHOLD = 7_500;

export interface Loss {
  severity: Severity;
  /** The adjuster's repair estimate. */
  estimateCents?: number;
  /** ISO dates. */
  lossDate: string;
  insuredFrom: string;
  vehicleValueCents: number;
  /** Most that one occurrence pays, however many a term has. */
  limitCents: number;
  deductibleCents: number;
}

export interface Payout {
  estimateCents: number;
  totalLoss: boolean;
  deductibleCents: number;
  payoutCents: number;
  /** Of the loss after the deductible: what the limit leaves unpaid. */
  aboveLimitCents: number;
  /** How it came about, for its customer and whoever approves it. */
  calculation: Calculation;
}

/**
 * Estimate → total loss or repair → deductible → limit of one occurrence. Never negative, never over the limit; the steps of
 * the calculation sum to it.
 */
export function computePayout(loss: Loss): Payout {
  const estimateCents = loss.estimateCents ?? share(loss.vehicleValueCents, REPAIR_SHARE[loss.severity]);
  const cashValue = actualCashValue(loss.vehicleValueCents, loss.insuredFrom, loss.lossDate);
  const totalLoss = loss.severity === 'total' || estimateCents >= share(cashValue, TOTAL_LOSS_THRESHOLD);
  const covered = totalLoss ? cashValue : estimateCents;
  const deductibleCents = Math.min(loss.deductibleCents, covered);
  const payoutCents = Math.min(covered - deductibleCents, loss.limitCents);
  const aboveLimitCents = covered - deductibleCents - payoutCents;
  const calculation: Calculation = {
    severity: loss.severity,
    totalLoss,
    estimateBy: loss.estimateCents === undefined ? 'severity' : 'adjuster',
    estimateCents,
    cashValueCents: cashValue,
    steps: [
      ...(totalLoss
        ? [
            step('vehicle-value', loss.vehicleValueCents),
            ...lessened('depreciation', loss.vehicleValueCents - cashValue),
          ]
        : [step('repair-estimate', estimateCents)]),
      ...lessened('deductible', deductibleCents),
      ...lessened('above-limit', aboveLimitCents),
    ],
    limitCents: loss.limitCents,
    acted: [
      ...(deductibleCents > 0 ? (['deductible'] as const) : []),
      ...(aboveLimitCents > 0 ? (['limit'] as const) : []),
    ],
    payoutCents,
  };
  return { estimateCents, totalLoss, deductibleCents, payoutCents, aboveLimitCents, calculation };
}

const step = (what: StepKind, cents: number) => ({ what, cents });
/** What is taken off, where anything is. */
const lessened = (what: StepKind, cents: number) => (cents > 0 ? [step(what, -cents)] : []);

/** Insured value less depreciation for each full month from the first day of cover to the loss. */
export function actualCashValue(valueCents: number, insuredFrom: string, lossDate: string): number {
  const full = Math.max(0, fullMonths(insuredFrom, lossDate));
  return share(valueCents, Math.max(RESIDUAL_FLOOR, BASIS - full * MONTHLY_DEPRECIATION));
}

/** Full months between two ISO dates. */
function fullMonths(from: string, until: string): number {
  const month = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return month(until) - month(from) - (until.slice(8) < from.slice(8) ? 1 : 0);
}

const share = (cents: number, basisPoints: number): number => proportion(cents, basisPoints, BASIS);
