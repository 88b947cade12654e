import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { recordCheck } from '../application/record-check.ts';
import { documentStore } from '../store/documents.ts';

const record = recordCheck(documentStore());

export const handler = eventHandler(
  [
    on(FraudDetected, async ({ data: { subjectKind, subjectId, attempt, outcome, reasons } }) => {
      if (subjectKind !== 'document') return;
      await record(subjectId, { attempt, state: outcome === 'reject' ? 'refused' : 'review', reasons });
    }),
    on(FraudNotDetected, async ({ data: { subjectKind, subjectId, attempt, reasons } }) => {
      if (subjectKind === 'document') await record(subjectId, { attempt, state: 'cleared', reasons });
    }),
  ],
  everyDelivery,
);
