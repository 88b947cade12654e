import type { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import type { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import type { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import type { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import type { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import type { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import type { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import type { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import type { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import type { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import type { Handle } from '@claimstream/lambda-kit';
import type { Milestone } from '../domain/deadline-rules.ts';
import { evidenceDeadlineOf } from '../domain/due-actions.ts';
import type { Claims } from '../store/claims.ts';
import type { ClockFiles } from '../store/clock-files.ts';
import { recordMilestone } from './record-milestone.ts';

interface Ids {
  claimId: string;
  customerId: string;
  policyId: string;
}
const idsOf = ({ claimId, customerId, policyId }: Ids): Ids => ({ claimId, customerId, policyId });

/** The effect of each event on the clocks of its claim, and the letter that it causes. */
export function keepClocks(
  files: Pick<ClockFiles, 'get' | 'write' | 'writeLetter'>,
  claims: Pick<Claims, 'policy' | 'get'>,
) {
  const record = recordMilestone(files, claims);
  const requested: Handle<typeof ClaimRequested> = ({ data, metadata: { occurredAt: at } }, context) =>
    record({ about: { ...idsOf(data), lossDate: data.lossDate }, at, reached: ['notice'] }, context);

  /** Acknowledges the notice. A stolen car needs no more evidence. */
  const accepted: Handle<typeof ClaimAccepted> = ({ data, metadata: { occurredAt: at } }, context) => {
    const { lossDate, stolen = false, answerBy } = data;
    const reached: Milestone[] = stolen ? ['acknowledged', 'items'] : ['acknowledged'];
    const letter = { kind: 'acknowledgement' as const, lossDate, inForce: true, stolen, answerBy };
    const awaited = stolen ? {} : { evidenceDeadline: evidenceDeadlineOf(at) };
    return record({ about: { ...idsOf(data), lossDate, stolen, ...awaited }, at, reached, letter }, context);
  };

  const rejected: Handle<typeof ClaimRejected> = ({ data, metadata: { occurredAt: at } }, context) => {
    const letter = { kind: 'denial' as const, reasons: [data.reasonCode] };
    return record({ about: idsOf(data), at, reached: ['acknowledged', 'denied', 'closed'], letter }, context);
  };

  const denied: Handle<typeof ClaimDenied> = ({ data, metadata: { occurredAt: at } }, context) => {
    const letter = { kind: 'denial' as const, reasons: data.reasons };
    return record({ about: idsOf(data), at, reached: ['denied'], letter }, context);
  };

  /** The photo of the damage is the last item that we ask for. */
  const photoRead: Handle<typeof DocumentProcessed> = async ({ data, metadata: { occurredAt: at } }, context) => {
    const claim = data.claimId && data.reading.kind === 'damage' && (await claims.get(data.claimId))?.item;
    if (claim) await record({ about: idsOf(claim), at, reached: ['items'] }, context);
  };

  const finalized: Handle<typeof SettlementFinalized> = ({ data, metadata: { occurredAt: at } }, context) => {
    const { payoutCents, deductibleCents, aboveLimitCents = 0 } = data;
    const lossCents = payoutCents > 0 ? payoutCents + deductibleCents + aboveLimitCents : data.estimateCents;
    const letter = { kind: 'payment' as const, lossCents, deductibleCents, aboveLimitCents, payoutCents };
    // Nothing is owed up to the deductible, so no payment is awaited.
    const reached: Milestone[] = payoutCents > 0 ? ['accepted'] : ['denied'];
    return record({ about: idsOf(data), at, reached, letter }, context);
  };

  const paid: Handle<typeof SettlementPaid> = ({ data, metadata: { occurredAt: at } }, context) =>
    record({ about: idsOf(data), at, reached: ['paid'] }, context);

  const closed: Handle<typeof ClaimClosed> = ({ data, metadata: { occurredAt: at } }, context) =>
    record({ about: idsOf(data), at, reached: ['closed'] }, context);

  /** The claim is decided anew, from that day on. */
  const reopened: Handle<typeof ClaimReopened> = ({ data, metadata: { occurredAt: at } }, context) =>
    record({ about: { ...idsOf(data), reopenedAt: at }, at, reached: [] }, context);

  const withdrawn: Handle<typeof ClaimWithdrawn> = ({ data, metadata: { occurredAt: at } }, context) =>
    record({ about: idsOf(data), at, reached: ['closed'] }, context);

  return { reopened, withdrawn, requested, accepted, rejected, photoRead, denied, finalized, paid, closed };
}
