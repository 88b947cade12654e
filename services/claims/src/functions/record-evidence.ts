import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { recordEvidence } from '../application/record-evidence.ts';
import { claimStore } from '../store/claims.ts';
import { startHandleClaim } from '../workflows/start-handle-claim.ts';

const { document, fraud } = recordEvidence(claimStore(), startHandleClaim);

export const handler = eventHandler(
  [
    on(DocumentProcessed, ({ data }, context) => document(data, context)),
    on(FraudDetected, ({ data }, context) => fraud(data, context)),
    on(FraudNotDetected, ({ data }, context) => fraud(data, context)),
  ],
  everyDelivery,
);
