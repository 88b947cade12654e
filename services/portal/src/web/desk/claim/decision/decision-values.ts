import type { GivenBody } from '@claimstream/api-contract';
import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import { decideReview } from '@claimstream/api-contract/claims/decide-review';
import type { DenialReasonCode } from '@claimstream/api-contract/claims/denial-reasons';
import { mayBeTotalLoss } from '@claimstream/api-contract/claims/total-loss-rules';
import * as z from 'zod';
import { withoutBlanks } from '../../../forms/without-blanks.ts';
import { estimateIn, type ItemValues } from '../../estimate/item-values.ts';

interface ValuationValues {
  actualCashValueCents?: number;
  source?: string;
  reference?: string;
  salesTaxCents?: number;
  feesCents?: number;
  salvageBidCents?: number;
  ownerRetainsSalvage?: boolean;
}

/** The assessment of the damage. */
export interface AssessmentValues {
  severity: string;
  estimateCents?: number;
  /** If there are any, the estimate is their sum. */
  estimateItems?: ItemValues[];
  valuation?: ValuationValues;
  lienholder?: { owedCents?: number; name?: string; payee?: string };
}

/** The form's values, '' where nothing was chosen or typed. Each decision keeps its fields while the user looks at the other. */
export interface DecisionValues extends AssessmentValues {
  decision: '' | 'approve' | 'deny';
  reasonCode: '' | DenialReasonCode;
  note: string;
}

export const nothingTyped: DecisionValues = { decision: '', severity: '', reasonCode: '', note: '' };

/** Whether anything was chosen or typed. */
export const isTyped = (values: DecisionValues): boolean =>
  Object.values(withoutBlanks(values)).some((value) =>
    typeof value === 'object' ? Object.values(value).some((typed) => typed !== false) : Boolean(value),
  );

type InsuredCar = Pick<NonNullable<StaffClaim['policy']>, 'state' | 'vehicleValueCents'>;

/** Whether the form asks for the car's value: for a total loss, for a costly repair, and once any part of it is typed. */
export function asksForValue(values: AssessmentValues, { state, vehicleValueCents }: InsuredCar = {}): boolean {
  const { severity, estimateCents = 0 } = estimateIn(values);
  const isCostly = vehicleValueCents !== undefined && mayBeTotalLoss(state, estimateCents, vehicleValueCents);
  return severity === 'total' || isCostly || Object.keys(valuedIn(values)).length > 0;
}

/** The typed parts of the car's value; a total loss always has a valuation, even an empty one. */
function valuedIn(values: AssessmentValues) {
  const { severity, valuation = {}, lienholder = {} } = withoutBlanks(values);
  const isValued = severity === 'total' || Object.values(valuation).some((typed) => typed !== false);
  const isLent = Object.keys(lienholder).length > 0;
  return { ...(isValued && { valuation }), ...(isLent && { lienholder }) };
}

/** A form that the schema accepted, as a decision about the version of the claim that the adjuster read. */
export function decisionOf(values: DecisionValues, version?: number): GivenBody<typeof decideReview> {
  const { decision, reasonCode, note } = withoutBlanks(values);
  const chosen = decision === 'deny' ? { decision, reasonCode } : { decision, ...assessedIn(values) };
  return { ...chosen, note, version } as GivenBody<typeof decideReview>;
}

/** The approval that a form's values make, with the fields of `more`. */
export function approvalOf<More extends object>(values: AssessmentValues, more: More) {
  return { decision: 'approve' as const, ...assessedIn(values), ...withoutBlanks(more) };
}

function assessedIn(values: AssessmentValues) {
  const { severity, estimateCents, estimateItems } = withoutBlanks(estimateIn(values));
  return { severity, estimateCents, estimateItems, ...valuedIn(values) };
}

/** Validates the form by the request that it becomes. */
export const DecisionForm = z.preprocess((values) => decisionOf(values as DecisionValues), decideReview.body);
