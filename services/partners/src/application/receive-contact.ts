import { createEvent } from '@claimstream/events-schema';
import { ContactChanged } from '@claimstream/events-schema/partners/contact-changed';
import { childSpan, deriveId, type Erasures, retryOnConflict } from '@claimstream/lambda-kit';
import { type ContactChange, type ContactField, newsIn, proposedAfter } from '../domain/contact.ts';
import { contactChangeIn } from '../provider/contact-event.ts';
import { jsonOf } from '../provider/malformed.ts';
import type { Contacts } from '../store/contacts.ts';
import { ignored, type Receive } from './quarantine-what-is-refused.ts';

const KEPT_SECONDS = 90 * 86_400;

/**
 * Publishes which contact data of a customer changed in the CRM, and stores address and phone for the customer to answer; quarantines
 * messages that it cannot understand. After an erasure it stores nothing of the customer.
 */
export function receiveContact(
  contacts: Pick<Contacts, 'get' | 'write'>,
  erasures: Pick<Erasures, 'isErased'>,
  now: () => Date,
): Receive {
  return async (body, setAside) => {
    const read = jsonOf(body);
    const change = 'faults' in read ? read : contactChangeIn(read.json);
    if (change === 'gap') return setAside('GAP_IN_CHANGES');
    if (change === 'nothing') return ignored('crm', 'NOTHING_OF_OURS');
    if ('faults' in change) return setAside('NOT_A_CONTACT_CHANGE', change.faults);
    await retryOnConflict(async () => {
      if (await erasures.isErased(change.customerId)) return;
      const known = await contacts.get(change.customerId);
      const changed = newsIn(change, known?.item);
      if (changed.length === 0) return ignored('crm', 'KNOWN');
      const told = Object.fromEntries(changed.map((field) => [field, change.revision]));
      const expiresAt = Math.floor(now().getTime() / 1000) + KEPT_SECONDS;
      const proposed = proposedAfter(change, changed, known?.item.proposed);
      const contact = { revisions: { ...known?.item.revisions, ...told }, proposed, expiresAt };
      const event = changedEvent(change, changed, now());
      await contacts.write(change.customerId, contact, known?.version ?? 'absent', [event]);
    });
  };
}

function changedEvent({ customerId, revision }: ContactChange, changed: ContactField[], now: Date) {
  // One commit may contain several changes of a customer, each with its own event.
  const fact = deriveId('crm', customerId, String(revision), ...changed);
  return createEvent(
    ContactChanged,
    { customerId, changed, revision },
    {
      causationId: fact,
      correlationId: fact,
      traceparent: childSpan(`00-${fact.replaceAll('-', '')}-0000000000000001-01`),
      occurredAt: now.toISOString(),
    },
  );
}
