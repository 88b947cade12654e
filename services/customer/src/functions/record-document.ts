import { DocumentRejected } from '@claimstream/events-schema/documents/document-rejected';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { erasureStore, eventHandler, everyDelivery, on, unlessErased } from '@claimstream/lambda-kit';
import { recordDocument } from '../application/record-document.ts';
import { customerStore } from '../store/customers.ts';

const erasures = erasureStore();
const record = recordDocument(customerStore());

/** The claims service handles documents of claims. */
const isSignUp = (kind: string | undefined): kind is 'licence' | 'car' => kind === 'licence' || kind === 'car';

export const handler = eventHandler(
  [
    on(
      DocumentRejected,
      unlessErased(erasures, async ({ data }, context) => {
        const { documentId, customerId, kind, policyId, attempt, reasonCode } = data;
        if (!isSignUp(kind)) return;
        await record(
          customerId,
          { documentId, kind, policyId, attempt, status: 'refused', reasons: [reasonCode] },
          context,
        );
      }),
    ),
    on(
      FraudDetected,
      unlessErased(erasures, async ({ data }, context) => {
        const { subjectId, customerId, documentKind, policyId, attempt, outcome, reasons } = data;
        if (!isSignUp(documentKind)) return;
        const status = outcome === 'reject' ? 'refused' : 'review';
        await record(
          customerId,
          { documentId: subjectId, kind: documentKind, policyId, attempt, status, reasons },
          context,
        );
      }),
    ),
    on(
      FraudNotDetected,
      unlessErased(erasures, async ({ data }, context) => {
        const { subjectId, customerId, documentKind, policyId, attempt, reasons } = data;
        if (!isSignUp(documentKind)) return;
        await record(
          customerId,
          { documentId: subjectId, kind: documentKind, policyId, attempt, status: 'cleared', reasons },
          context,
        );
      }),
    ),
  ],
  everyDelivery,
);
