import { erasureStore, sqsBatch } from '@claimstream/lambda-kit';
import { quarantineWhatIsRefused } from '../application/quarantine-what-is-refused.ts';
import { receiveContact } from '../application/receive-contact.ts';
import { contactStore } from '../store/contacts.ts';
import { quarantineStore } from '../store/quarantine.ts';
import { quarantineMetric } from '../store/quarantine-metric.ts';

const now = () => new Date();

export const handler = sqsBatch(
  quarantineWhatIsRefused(
    'crm',
    receiveContact(contactStore(), erasureStore(), now),
    quarantineStore(),
    quarantineMetric(),
    now,
  ),
  { inTurn: true },
);
