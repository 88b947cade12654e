import type { EventContract } from './define-event.ts';
import { ClaimAccepted } from './events/claim-accepted.ts';
import { ClaimAssessed } from './events/claim-assessed.ts';
import { ClaimClosed } from './events/claim-closed.ts';
import { ClaimDenied } from './events/claim-denied.ts';
import { ClaimRejected } from './events/claim-rejected.ts';
import { ClaimRequested } from './events/claim-requested.ts';
import { ClaimReviewRequested } from './events/claim-review-requested.ts';
import { CustomerAccepted } from './events/customer-accepted.ts';
import { CustomerDocumentUpdated } from './events/customer-document-updated.ts';
import { CustomerRejected } from './events/customer-rejected.ts';
import { CustomerSubmitted } from './events/customer-submitted.ts';
import { DocumentProcessed } from './events/document-processed.ts';
import { DocumentRejected } from './events/document-rejected.ts';
import { DocumentRequested } from './events/document-requested.ts';
import { FraudDetected } from './events/fraud-detected.ts';
import { FraudNotDetected } from './events/fraud-not-detected.ts';
import { PaymentCompleted } from './events/payment-completed.ts';
import { PaymentFailed } from './events/payment-failed.ts';
import { PaymentRequested } from './events/payment-requested.ts';
import { PolicyActivated } from './events/policy-activated.ts';
import { PolicyIssued } from './events/policy-issued.ts';
import { SettlementApprovalRequested } from './events/settlement-approval-requested.ts';
import { SettlementFinalized } from './events/settlement-finalized.ts';
import { SettlementPaid } from './events/settlement-paid.ts';

/** Every event of the contract, by the name of its export. */
export const catalogue = {
  ClaimAccepted,
  ClaimAssessed,
  ClaimClosed,
  ClaimDenied,
  ClaimRejected,
  ClaimRequested,
  ClaimReviewRequested,
  CustomerAccepted,
  CustomerDocumentUpdated,
  CustomerRejected,
  CustomerSubmitted,
  DocumentProcessed,
  DocumentRejected,
  DocumentRequested,
  FraudDetected,
  FraudNotDetected,
  PaymentCompleted,
  PaymentFailed,
  PaymentRequested,
  PolicyActivated,
  PolicyIssued,
  SettlementApprovalRequested,
  SettlementFinalized,
  SettlementPaid,
} satisfies Record<string, EventContract>;

const key = (name: string, version: number) => `${name} ${version}`;
const byKey = new Map<string, EventContract>(
  Object.values(catalogue).map((contract) => [key(contract.name, contract.version), contract]),
);

/** The contract of a detail-type in a major version; undefined where there is none. */
export function contractOf(detailType: string, version: number): EventContract | undefined {
  return byKey.get(key(detailType, version));
}
