import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { endWait } from '../application/end-waits.ts';
import { recordEvidence } from '../application/record-evidence.ts';
import { claimStore } from '../store/claims.ts';

const { document, fraud } = recordEvidence(claimStore(), endWait);

export const handler = eventHandler(
  [
    on(DocumentProcessed, ({ data }, { occurredAt }) => document(data, occurredAt)),
    on(FraudDetected, ({ data }, { occurredAt }) => fraud(data, occurredAt)),
    on(FraudNotDetected, ({ data }, { occurredAt }) => fraud(data, occurredAt)),
  ],
  everyDelivery,
);
