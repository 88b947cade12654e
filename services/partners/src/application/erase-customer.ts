import { createEvent } from '@claimstream/events-schema';
import type { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { CustomerDataErasedByPartners } from '@claimstream/events-schema/partners/customer-data-erased-by-partners';
import type { Erasures, Handle } from '@claimstream/lambda-kit';
import type { Contacts } from '../store/contacts.ts';

/** Erases the CRM's values of a customer. Payments name no person and stay, as books. */
export function eraseCustomer(
  erasures: Pick<Erasures, 'begin' | 'answer'>,
  contacts: Pick<Contacts, 'remove'>,
): Handle<typeof CustomerErasureRequested> {
  return async (event, context) => {
    const { customerId } = event.data;
    const begun = await erasures.begin(event);
    if (!begun) return;
    await contacts.remove(customerId);
    const answer = { customerId, service: 'partners' as const, erased: ['contact-changes' as const], kept: [] };
    await erasures.answer(begun, createEvent(CustomerDataErasedByPartners, answer, context));
  };
}
