import type { DataOf, EventContract } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import { ClaimReviewRequested } from '@claimstream/events-schema/claims/claim-review-requested';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { CustomerDocumentUpdated } from '@claimstream/events-schema/customer/customer-document-updated';
import { CustomerRejected } from '@claimstream/events-schema/customer/customer-rejected';
import { PolicyActivated } from '@claimstream/events-schema/customer/policy-activated';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { toldOf } from '@claimstream/events-schema/document-reasons';
import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { DocumentRejected } from '@claimstream/events-schema/documents/document-rejected';
import { DocumentRequested } from '@claimstream/events-schema/documents/document-requested';
import { SettlementApprovalRequested } from '@claimstream/events-schema/settlement/settlement-approval-requested';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { explain, wordsOf } from './reasons.ts';

/** What a customer is told of one event: a sentence that is safe to show them, never the event itself. */
export interface News {
  summary: string;
  subject: { kind: 'customer' | 'policy' | 'document' | 'claim'; id: string };
  status?: string;
  /** Only where they say what the customer can do; what a reviewer looks at stays inside. */
  reasons?: string[];
  /** Also worth an e-mail. */
  email?: string;
}

interface Teller {
  contract: EventContract;
  tell(data: any): News;
}

const teller = <C extends EventContract<string, any>>(contract: C, tell: (data: DataOf<C>) => News): Teller => ({
  contract,
  tell,
});

const names = { licence: 'driving licence', car: 'car photo', damage: 'photo of the damage' };
const dollars = (cents: number) => `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;
/** The sentence with the reasons that have words for the customer, and these reasons. */
const because = (sentence: string, codes: readonly string[]) => {
  const { reasons, phrase } = explain(codes);
  return { summary: phrase ? `${sentence}: ${phrase}.` : `${sentence}.`, reasons };
};
const claim = (id: string) => ({ kind: 'claim', id }) as const;
const document = (id: string) => ({ kind: 'document', id }) as const;
const policy = (id: string) => ({ kind: 'policy', id }) as const;
const customer = (id: string) => ({ kind: 'customer', id }) as const;

/** Every event that customers hear of, and how it is told. */
export const tellers: readonly Teller[] = [
  teller(CustomerAccepted, ({ customerId }) => ({
    summary: 'Your application is accepted. Upload your documents to activate your cover.',
    subject: customer(customerId),
    status: 'accepted',
    email: 'Your application is accepted',
  })),
  teller(CustomerRejected, ({ customerId, reasons }) => ({
    ...because('Your application is refused', reasons),
    subject: customer(customerId),
    status: 'rejected',
    email: 'Your application is refused',
  })),
  teller(PolicyIssued, ({ policyId, effectiveFrom, effectiveUntil }) => ({
    summary: `Your policy is issued for ${effectiveFrom} to ${effectiveUntil}. It pays once your documents are cleared.`,
    subject: policy(policyId),
    status: 'issued',
  })),
  teller(PolicyActivated, ({ policyId }) => ({
    summary: 'Your policy is active.',
    subject: policy(policyId),
    status: 'active',
    email: 'Your policy is active',
  })),
  teller(CustomerDocumentUpdated, ({ documentId, kind, status, reasons }) => {
    const told = toldOf(status, reasons);
    return {
      summary: {
        cleared: `Your ${names[kind]} is cleared.`,
        review: `Your ${names[kind]} is being looked at by a person.`,
        refused: `Your ${names[kind]} is refused. ${told.advice}`,
      }[status],
      subject: document(documentId),
      status,
      ...(status === 'refused' ? { reasons: told.reasons, email: `Your ${names[kind]} is refused` } : {}),
    };
  }),
  teller(DocumentRequested, ({ documentId, kind }) => ({
    summary: `Please upload your ${names[kind]}.`,
    subject: document(documentId),
    status: 'requested',
  })),
  teller(DocumentProcessed, ({ documentId, reading }) => ({
    summary: `Your ${names[reading.kind]} was read and is being checked.`,
    subject: document(documentId),
    status: 'processed',
  })),
  teller(DocumentRejected, ({ documentId, kind, reasonCode }) => {
    const { reasons, advice } = toldOf('rejected', [reasonCode]);
    return {
      summary: `Your ${names[kind]} cannot be used. ${advice}`,
      subject: document(documentId),
      status: 'rejected',
      reasons,
    };
  }),
  teller(ClaimAccepted, ({ claimId }) => ({
    summary: 'Your claim is covered. Upload a photo of the damage.',
    subject: claim(claimId),
    status: 'accepted',
    email: 'Your claim is covered',
  })),
  teller(ClaimRejected, ({ claimId, reasonCode }) => ({
    ...because('Your claim is refused', [reasonCode]),
    subject: claim(claimId),
    status: 'rejected',
    email: 'Your claim is refused',
  })),
  teller(ClaimReviewRequested, ({ claimId }) => ({
    summary: 'An adjuster is looking at your claim.',
    subject: claim(claimId),
    status: 'review',
  })),
  teller(ClaimAssessed, ({ claimId }) => ({
    summary: 'The damage is assessed. We are working out what we pay.',
    subject: claim(claimId),
    status: 'assessed',
  })),
  teller(ClaimDenied, ({ claimId, reasons }) => ({
    summary: `Your claim is denied: ${wordsOf(reasons)}. You can object.`,
    subject: claim(claimId),
    status: 'denied',
    reasons,
    email: 'Your claim is denied',
  })),
  teller(SettlementApprovalRequested, ({ claimId, reasonCode }) => ({
    summary: because('Your payout is being approved', [reasonCode]).summary,
    subject: claim(claimId),
    status: 'approval',
  })),
  teller(SettlementFinalized, ({ claimId, payoutCents, deductibleCents }) => ({
    summary:
      payoutCents > 0
        ? `We pay ${dollars(payoutCents)}, after your deductible of ${dollars(deductibleCents)}.`
        : 'The damage does not exceed your deductible or your limit, so nothing is payable.',
    subject: claim(claimId),
    status: 'settled',
  })),
  teller(SettlementPaid, ({ claimId, amountCents }) => ({
    summary: `${dollars(amountCents)} were paid to you.`,
    subject: claim(claimId),
    status: 'paid',
    email: 'Your claim is paid',
  })),
  teller(ClaimClosed, ({ claimId, outcome }) => ({
    summary: `Your claim is closed: ${outcome.replaceAll('-', ' ')}.`,
    subject: claim(claimId),
    status: 'closed',
  })),
];
