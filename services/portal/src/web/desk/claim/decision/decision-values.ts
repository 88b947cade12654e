import type { GivenBody } from '@claimstream/api-contract';
import type { decideReview } from '@claimstream/api-contract/claims/decide-review';
import type { DenialReasonCode } from '@claimstream/api-contract/claims/denial-reasons';
import { withoutBlanks } from '../../../forms/without-blanks.ts';

/** What the form holds; '' where nothing was chosen or typed. Both decisions keep their fields while the other one is looked at. */
export interface DecisionValues {
  decision: '' | 'approve' | 'deny';
  severity: string;
  estimateCents?: number;
  reasonCode: '' | DenialReasonCode;
  note: string;
}

export const nothingTyped: DecisionValues = { decision: '', severity: '', reasonCode: '', note: '' };

/** A form that the schema found right as a decision about the version of the claim that was read. */
export function decisionOf(values: DecisionValues, version: number): GivenBody<typeof decideReview> {
  const { decision, severity, estimateCents, reasonCode, note } = withoutBlanks(values);
  const chosen = decision === 'deny' ? { decision, reasonCode } : { decision, severity, estimateCents };
  return { ...chosen, note, version } as GivenBody<typeof decideReview>;
}
