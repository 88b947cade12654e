import { type OpenClaimState, openClaimStates } from '@claimstream/api-contract/insights/open-claims';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { ClaimReviewRequested } from '@claimstream/events-schema/claims/claim-review-requested';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { SettlementApprovalRequested } from '@claimstream/events-schema/settlement/settlement-approval-requested';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import type { PassedEvent } from '@claimstream/lambda-kit';
import * as z from 'zod';

/** In the order of handling; a claim's state is the last one that it reached. */
const milestones = [...openClaimStates, 'closed'] as const;
type Milestone = (typeof milestones)[number];

/** When the claim reached each known milestone. */
export const ClaimProgress = z.object({
  claimId: z.uuid(),
  reached: z.partialRecord(z.enum(milestones), z.iso.datetime()),
  /** When it last ended, and was last reopened. */
  last: z.object({ closed: z.iso.datetime().optional(), reopened: z.iso.datetime().optional() }).optional(),
});
export type ClaimProgress = z.infer<typeof ClaimProgress>;

/** One event about a claim. */
export interface ClaimFact {
  claimId: string;
  milestone: Milestone | 'reopened';
  at: string;
}

const milestoneOf = new Map<string, ClaimFact['milestone']>([
  [ClaimRequested.name, 'requested'],
  [ClaimAccepted.name, 'accepted'],
  [ClaimReviewRequested.name, 'review'],
  [ClaimAssessed.name, 'assessed'],
  [SettlementApprovalRequested.name, 'approval'],
  [SettlementFinalized.name, 'settled'],
  [SettlementPaid.name, 'paid'],
  [ClaimRejected.name, 'closed'],
  [ClaimDenied.name, 'closed'],
  [ClaimClosed.name, 'closed'],
  [ClaimWithdrawn.name, 'closed'],
  [ClaimReopened.name, 'reopened'],
]);

/** The change that an event makes to a claim's progress; undefined if none. */
export function factOf({ name, metadata, data }: PassedEvent): ClaimFact | undefined {
  // A supplement reopens a paid claim.
  const milestone = name === ClaimAssessed.name && data.revises === 'supplement' ? 'reopened' : milestoneOf.get(name);
  const claimId = z.uuid().safeParse(data.claimId);
  if (!milestone || !claimId.success) return undefined;
  return { claimId: claimId.data, milestone, at: metadata.occurredAt };
}

/** The progress with these facts, in whatever order they come; undefined if they add nothing. */
export function learn(
  known: ClaimProgress | undefined,
  claimId: string,
  facts: readonly ClaimFact[],
): ClaimProgress | undefined {
  const reached = { ...known?.reached };
  const last = { ...known?.last };
  let isNew = false;
  for (const { milestone, at } of facts) {
    if ((milestone === 'closed' || milestone === 'reopened') && isLater(at, last[milestone])) {
      last[milestone] = at;
      isNew = true;
    }
    if (milestone === 'reopened') continue;
    const former = reached[milestone];
    // A milestone may be reached again, such as a second review; the first time counts.
    if (former !== undefined && Date.parse(former) <= Date.parse(at)) continue;
    reached[milestone] = at;
    isNew = true;
  }
  return isNew ? { claimId, reached, last } : undefined;
}

const isLater = (at: string, than: string | undefined): boolean =>
  than === undefined || Date.parse(at) > Date.parse(than);

/** The state of an open claim, where a reopened one is with an adjuster; undefined for a closed one. */
export function openState({
  reached,
  last: { closed = reached.closed, reopened } = {},
}: ClaimProgress): OpenClaimState | undefined {
  if (reopened !== undefined && closed !== undefined && isLater(reopened, closed)) return 'review';
  const last = milestones.findLast((milestone) => reached[milestone] !== undefined);
  return last === 'closed' ? undefined : last;
}

/** The time of the notice, or of the earliest known milestone. */
export function openedAt({ reached }: ClaimProgress): Date {
  return new Date(Math.min(...Object.values(reached).map((at) => Date.parse(at))));
}

/** Seconds from the notice to the payment; undefined until both are known. */
export function noticeToPayment({ reached: { requested, paid } }: ClaimProgress): number | undefined {
  if (requested === undefined || paid === undefined) return undefined;
  return Math.max(0, (Date.parse(paid) - Date.parse(requested)) / 1000);
}
