import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { recordFraudResult } from '../application/record-fraud-result.ts';
import { settlementStore } from '../store/settlements.ts';

const record = recordFraudResult(settlementStore());

export const handler = eventHandler(
  [on(FraudDetected, ({ data }) => record(data)), on(FraudNotDetected, ({ data }) => record(data))],
  everyDelivery,
);
