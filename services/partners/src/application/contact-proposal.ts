import type { AnswerOf } from '@claimstream/api-contract';
import type { showContactProposal as route } from '@claimstream/api-contract/partners/show-contact-proposal';
import type { EventOf } from '@claimstream/events-schema';
import type { CustomerContactAnswered } from '@claimstream/events-schema/customer/customer-contact-answered';
import { Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { proposedAfterAnswer } from '../domain/contact.ts';
import type { Contacts } from '../store/contacts.ts';

/** The CRM's values that the customer has not answered yet. */
export function showContactProposal(contacts: Pick<Contacts, 'get'>) {
  return async (customerId: string): Promise<AnswerOf<typeof route>> => {
    const { phone, address } = (await contacts.get(customerId))?.item.proposed ?? {};
    if (!phone && !address) throw new Problem(404, 'NO_PROPOSAL', 'Nothing waits for your answer.');
    return { ...(phone && { phone }), ...(address && { address }) };
  };
}

/** Removes a value once its customer has answered it; a value that changed after the answer stays. */
export function closeProposal(contacts: Pick<Contacts, 'get' | 'write'>) {
  return ({ data }: Pick<EventOf<typeof CustomerContactAnswered>, 'data'>): Promise<void> =>
    retryOnConflict(async () => {
      const known = await contacts.get(data.customerId);
      const proposed = known && proposedAfterAnswer(known.item.proposed ?? {}, data);
      if (proposed) await contacts.write(data.customerId, { ...known.item, proposed }, known.version, []);
    });
}
