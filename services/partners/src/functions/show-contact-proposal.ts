import { showContactProposal as route } from '@claimstream/api-contract/partners/show-contact-proposal';
import { routeHandler } from '@claimstream/lambda-kit';
import { showContactProposal } from '../application/contact-proposal.ts';
import { contactStore } from '../store/contacts.ts';

const show = showContactProposal(contactStore());

export const handler = routeHandler(route, ({ caller }) => show(caller.sub));
