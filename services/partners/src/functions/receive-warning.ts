import { sqsBatch } from '@claimstream/lambda-kit';
import { quarantineWhatIsRefused } from '../application/quarantine-what-is-refused.ts';
import { receiveWarning } from '../application/receive-warning.ts';
import { catastropheStore } from '../store/catastrophes.ts';
import { quarantineStore } from '../store/quarantine.ts';
import { quarantineMetric } from '../store/quarantine-metric.ts';

const now = () => new Date();

export const handler = sqsBatch(
  quarantineWhatIsRefused(
    'weather',
    receiveWarning(catastropheStore(), now),
    quarantineStore(),
    quarantineMetric(),
    now,
  ),
  { inTurn: true },
);
