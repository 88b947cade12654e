import { sqsBatch } from '@claimstream/lambda-kit';
import { quarantineWhatIsRefused } from '../application/quarantine-what-is-refused.ts';
import { receivePayout } from '../application/receive-payout.ts';
import { paymentStore } from '../store/payments.ts';
import { quarantineStore } from '../store/quarantine.ts';
import { quarantineMetric } from '../store/quarantine-metric.ts';

const now = () => new Date();

/** Takes messages unparsed, since a message that is not JSON is quarantined like any other. */
export const handler = sqsBatch(
  quarantineWhatIsRefused('payments', receivePayout(paymentStore(), now), quarantineStore(), quarantineMetric(), now),
  { inTurn: true },
);
