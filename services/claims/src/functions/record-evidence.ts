import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { eventHandler, on } from '@claimstream/lambda-kit';
import { completeTask } from '../application/end-waits.ts';
import { recordEvidence } from '../application/record-evidence.ts';
import { claimStore } from '../store/claims.ts';

const { document, fraud } = recordEvidence(claimStore(), completeTask);

export const handler = eventHandler([
  on(DocumentProcessed, ({ data }) => document(data)),
  on(FraudDetected, ({ data }) => fraud(data)),
  on(FraudNotDetected, ({ data }) => fraud(data)),
]);
