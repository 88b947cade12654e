import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { environment, eventHandler, everyDelivery, on, startWorkflowOnce } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { endWait } from '../application/end-waits.ts';
import { recordEvidence } from '../application/record-evidence.ts';
import { claimStore } from '../store/claims.ts';

const { HANDLE_CLAIM } = environment(z.object({ HANDLE_CLAIM: z.string().min(1) }));
const { document, fraud } = recordEvidence(claimStore(), endWait, (name, input) =>
  startWorkflowOnce(HANDLE_CLAIM, name, input),
);

export const handler = eventHandler(
  [
    on(DocumentProcessed, ({ data }, context) => document(data, context)),
    on(FraudDetected, ({ data }, context) => fraud(data, context)),
    on(FraudNotDetected, ({ data }, context) => fraud(data, context)),
  ],
  everyDelivery,
);
