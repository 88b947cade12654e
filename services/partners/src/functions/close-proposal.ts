import { CustomerContactAnswered } from '@claimstream/events-schema/customer/customer-contact-answered';
import { erasureStore, eventHandler, on, unlessErased } from '@claimstream/lambda-kit';
import { closeProposal } from '../application/contact-proposal.ts';
import { contactStore } from '../store/contacts.ts';

export const handler = eventHandler([
  on(CustomerContactAnswered, unlessErased(erasureStore(), closeProposal(contactStore()))),
]);
