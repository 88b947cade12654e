import { CustomerContactAnswered } from '@claimstream/events-schema/customer/customer-contact-answered';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { Erasures } from '@claimstream/lambda-kit';
import { type Crash, deliver, type TableUnderTest } from '@claimstream/test-drive';
import { closeProposal, showContactProposal } from '../src/application/contact-proposal.ts';
import { eraseCustomer } from '../src/application/erase-customer.ts';
import { ownPart } from '../src/application/own-part.ts';
import { quarantineWhatIsRefused } from '../src/application/quarantine-what-is-refused.ts';
import { receiveContact } from '../src/application/receive-contact.ts';
import { Contacts } from '../src/store/contacts.ts';
import { Quarantine } from '../src/store/quarantine.ts';

const now = () => new Date('2026-05-01T20:00:00.000Z');
export const customerId = 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01';
/** A message from the CRM's partner bus: an update of a contact. */
export const change = (changedFields: string[], commitNumber = 10, header: object = {}, payload: object = {}) => ({
  'detail-type': 'ContactChangeEvent',
  detail: {
    payload: {
      ChangeEventHeader: { entityName: 'Contact', changeType: 'UPDATE', changedFields, commitNumber, ...header },
      Customer_Id__c: customerId,
      MailingStreet: '99 Secret Street',
      ...payload,
    },
  },
});

export async function world(tables: TableUnderTest) {
  const fresh = await tables.fresh();
  const [contacts, quarantine] = [new Contacts(fresh.table), new Quarantine(fresh.table)];
  const erasures = new Erasures(fresh.table);
  const answer = { customerId, field: 'address' as const, answer: 'confirmed' as const, revision: 10 };
  return {
    fresh,
    receive: (body: unknown, messageId = 'm-1', crash?: Crash) => {
      const receive = receiveContact(crash ? crash.methods(contacts) : contacts, erasures, now);
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return quarantineWhatIsRefused('crm', receive, quarantine, () => undefined, now)({ messageId, body: text });
    },
    shown: () => showContactProposal(contacts)(customerId),
    part: () => ownPart(contacts)({ customerId } as never),
    answered: (so: Partial<typeof answer> | { field: 'phone' } = {}, crash?: Crash) =>
      deliver(closeProposal(crash ? crash.methods(contacts) : contacts), CustomerContactAnswered, { ...answer, ...so }),
    erase: (crash?: Crash) =>
      deliver(
        eraseCustomer(crash ? crash.methods(erasures) : erasures, crash ? crash.methods(contacts) : contacts),
        CustomerErasureRequested,
        { customerId, policyIds: [], claims: [] },
      ),
    told: async () => (await fresh.events()).map(({ detail }: any) => detail.data),
    held: async () => (await fresh.items()).filter(({ pk }) => pk === 'QUARANTINE'),
    quarantine: async () => (await fresh.items()).filter(({ pk }) => pk === 'QUARANTINE').map(({ reason }) => reason),
  };
}
