import './silence.ts';
import { CustomerContactAnswered } from '@claimstream/events-schema/customer/customer-contact-answered';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { Erasures } from '@claimstream/lambda-kit';
import { atEveryCrash, type Crash, deliver, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { closeProposal, showContactProposal } from '../src/application/contact-proposal.ts';
import { eraseCustomer } from '../src/application/erase-customer.ts';
import { ownPart } from '../src/application/own-part.ts';
import { quarantineWhatIsRefused } from '../src/application/quarantine-what-is-refused.ts';
import { receiveContact } from '../src/application/receive-contact.ts';
import { Contacts } from '../src/store/contacts.ts';
import { Quarantine } from '../src/store/quarantine.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const now = () => new Date('2026-05-01T20:00:00.000Z');
const customerId = 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01';
const change = (changedFields: string[], commitNumber = 10, header: object = {}, payload: object = {}) => ({
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

async function world() {
  const fresh = await tables.fresh();
  const [contacts, quarantine] = [new Contacts(fresh.table), new Quarantine(fresh.table)];
  const erasures = new Erasures(fresh.table);
  const answer = { customerId, field: 'address' as const, answer: 'confirmed' as const, revision: 10 };
  return {
    fresh,
    receive: (body: unknown, messageId = 'm-1', crash?: Crash) => {
      const receive = receiveContact(crash ? crash.methods(contacts) : contacts, erasures, now);
      return quarantineWhatIsRefused('crm', receive, quarantine, now)({ messageId, body: JSON.stringify(body) });
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
    quarantine: async () => (await fresh.items()).filter(({ pk }) => pk === 'QUARANTINE').map(({ reason }) => reason),
  };
}

describe("a change of a customer's contact in the CRM", () => {
  it('is told by what was changed, never by what it is, and once', async () => {
    const { receive, told, fresh } = await world();
    for (const id of ['m-1', 'm-2']) await receive(change(['MailingStreet', 'MobilePhone', 'LastModifiedDate']), id);
    expect(await told()).toEqual([{ customerId, changed: ['address', 'phone'], revision: 10 }]);
    expect(JSON.stringify(await fresh.events())).not.toContain('Secret');
  });

  it('counts for what was not changed later, whatever order the changes come in', async () => {
    const { receive, told } = await world();
    await receive(change(['Email'], 12), 'm-2');
    expect(await told()).toMatchObject([{ changed: ['email'], revision: 12 }]);
    await receive(change(['Email', 'Phone'], 11), 'm-1');
    expect(await told()).toMatchObject([{ changed: ['phone'], revision: 11 }]);
  });

  it.each([
    ['is of no contact data', change(['Department'])],
    ['creates a contact', change([], 10, { changeType: 'CREATE' })],
    ['deletes one', change([], 10, { changeType: 'DELETE' })],
  ])('means nothing where it %s', async (_, body) => {
    const { receive, fresh } = await world();
    await receive(body);
    expect(await fresh.items()).toEqual([]);
  });

  it.each([
    ['of another object', change(['Phone'], 10, { entityName: 'Account' }), 'NOT_A_CONTACT_CHANGE'],
    ['of nobody', change(['Phone'], 10, {}, { Customer_Id__c: null }), 'NOT_A_CONTACT_CHANGE'],
    [
      'of somebody who is no customer of ours',
      change(['Phone'], 10, {}, { Customer_Id__c: '42' }),
      'NOT_A_CONTACT_CHANGE',
    ],
    ['without a commit', change(['Phone'], 0), 'NOT_A_CONTACT_CHANGE'],
    ['malformed', { hello: 'world' }, 'NOT_A_CONTACT_CHANGE'],
    ['with a street that is none', change(['MailingStreet'], 10, {}, { MailingStreet: 42 }), 'NOT_A_CONTACT_CHANGE'],
    ['with an address that is none', change(['Phone'], 10, {}, { MailingAddress: 'x' }), 'NOT_A_CONTACT_CHANGE'],
    ['that the CRM lost', change([], 10, { changeType: 'GAP_UPDATE' }), 'GAP_IN_CHANGES'],
  ])('%s is quarantined', async (_, body, reason) => {
    const { receive, quarantine } = await world();
    await receive(body);
    expect(await quarantine()).toEqual([reason]);
  });

  it('is told by the same event when it is received again after a crash', async () => {
    const places = await atEveryCrash(
      world,
      (w, crash) => w.receive(change(['Phone']), 'm-1', crash),
      ({ fresh }) => fresh.state(),
    );
    expect(places).toBe(4);
  });
});

const none = { status: 404, code: 'NO_PROPOSAL' };
const moved = (commit = 10, payload: object = {}) =>
  change(['MailingStreet', 'MobilePhone'], commit, {}, { MobilePhone: '(602) 555-0199', ...payload });

describe('what the CRM has of a customer', () => {
  it('is proposed to the customer until they answered it, each datum for itself', async () => {
    const { receive, shown, answered, fresh } = await world();
    await expect(shown()).rejects.toMatchObject(none);
    await receive(moved());
    const phone = { value: '(602) 555-0199', revision: 10 };
    expect(await shown()).toEqual({ address: { value: { street: '99 Secret Street' }, revision: 10 }, phone });
    for (let times = 0; times < 2; times += 1) await answered();
    expect(await shown()).toEqual({ phone });
    expect(JSON.stringify(await fresh.items())).not.toContain('Secret');
    await answered({ field: 'phone' });
    await expect(shown()).rejects.toMatchObject(none);
  });

  it('is the newest, with the parts of an address that were said before and not answered', async () => {
    const { receive, shown } = await world();
    await receive(moved(11));
    await receive(
      change(['MailingAddress'], 12, {}, { MailingStreet: null, MailingAddress: { City: 'Tempe', State: 'arizona' } }),
      'm-2',
    );
    await receive(change(['MailingStreet', 'Phone'], 9, {}, { MailingStreet: '1 Old St', Phone: '1' }), 'm-0');
    expect(await shown()).toEqual({
      address: { value: { street: '99 Secret Street', city: 'Tempe', state: 'AZ' }, revision: 12 },
      phone: { value: '(602) 555-0199', revision: 11 },
    });
  });

  it('stays where it changed after the answer, and is not proposed again by what came before', async () => {
    const { receive, shown, answered } = await world();
    await receive(moved(11));
    await answered({ revision: 10 });
    expect((await shown()).address?.revision).toBe(11);
    await answered({ revision: 11 });
    await receive(change(['MailingStreet'], 10), 'm-0');
    expect((await shown()).address).toBeUndefined();
  });

  it('is no proposal where it was removed there', async () => {
    const { receive, shown } = await world();
    await receive(moved());
    await receive(change(['MobilePhone', 'MailingStreet'], 11, {}, { MobilePhone: null, MailingStreet: '' }), 'm-2');
    await expect(shown()).rejects.toMatchObject(none);
  });

  it('is in a copy of their data, and is erased with them for good', async () => {
    const { receive, part, erase, told, fresh } = await world();
    await receive(moved());
    expect(await part()).toMatchObject({ contactProposal: { phone: { value: '(602) 555-0199' } } });
    for (let times = 0; times < 2; times += 1) await erase();
    await receive(moved(12), 'm-2');
    expect(await told()).toMatchObject([{ service: 'partners', erased: ['contact-changes'], kept: [] }]);
    expect((await fresh.items()).map(({ pk }) => pk.split('#')[0])).toEqual(['ERASED']);
  });

  it('is answered and erased whatever crashes', async () => {
    const proposed = async () => {
      const w = await world();
      await w.receive(moved());
      return w;
    };
    const state = ({ fresh }: Awaited<ReturnType<typeof world>>) => fresh.state();
    expect(await atEveryCrash(proposed, (w, crash) => w.answered({}, crash), state)).toBeGreaterThanOrEqual(2);
    expect(await atEveryCrash(proposed, (w, crash) => w.erase(crash), state)).toBeGreaterThanOrEqual(3);
  });
});
