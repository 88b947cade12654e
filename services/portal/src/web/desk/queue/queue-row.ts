import type { AnswerOf } from '@claimstream/api-contract';
import type { listReviews } from '@claimstream/api-contract/claims/list-reviews';
import type { listFlags } from '@claimstream/api-contract/fraud/list-flags';
import type { listApprovals } from '@claimstream/api-contract/settlement/list-approvals';

export const queueKinds = ['review', 'flag', 'case', 'approval', 'overdue', 'exposure', 'confirmed'] as const;
export type QueueKind = (typeof queueKinds)[number];

/** One item that waits for a person. */
export interface QueueRow {
  kind: QueueKind;
  id: string;
  href: string;
  /** The beginning of the wait. */
  since: string;
  /** Absent on a flag of an application's document. */
  claimNumber?: string;
  reasons: readonly string[];
  lossDate?: string;
  payoutCents?: number;
  score?: number;
  documentKind?: 'licence' | 'car' | 'damage';
  /** Last day of the claim's most urgent deadline. */
  dueOn?: string;
}

type Review = AnswerOf<typeof listReviews>['reviews'][number];
type Flag = AnswerOf<typeof listFlags>['flags'][number];
type Approval = AnswerOf<typeof listApprovals>['approvals'][number];

export const rowOfReview =
  (kind: 'review' | 'overdue' | 'exposure') =>
  ({ reviewId, claimId, claimNumber, requestedAt, reasons, lossDate, dueOn }: Review): QueueRow => ({
    kind,
    id: reviewId,
    href: `/desk/claims/${claimId}`,
    since: requestedAt,
    claimNumber,
    reasons,
    lossDate,
    dueOn,
  });

export const rowOfFlag =
  (kind: 'flag' | 'case' | 'confirmed') =>
  ({ flagId, raisedAt, claimNumber, findings, score, documentKind }: Flag): QueueRow => ({
    kind,
    id: flagId,
    href: `/desk/flags/${flagId}`,
    since: raisedAt,
    claimNumber,
    reasons: findings.map(({ reason }) => reason),
    score,
    documentKind,
  });

export const rowOfApproval = ({
  approvalId,
  claimId,
  claimNumber,
  requestedAt,
  reasonCode,
  payoutCents,
}: Approval): QueueRow => ({
  kind: 'approval',
  id: approvalId,
  href: `/desk/approvals/${claimId}`,
  since: requestedAt,
  claimNumber,
  reasons: reasonCode ? [reasonCode] : [],
  payoutCents,
});

/** The order of the queue: longest waiting first, then by kind and id. */
export const compareRows = (a: QueueRow, b: QueueRow): number =>
  compare(a.since, b.since) || compare(a.kind, b.kind) || compare(a.id, b.id);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
