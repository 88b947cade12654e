import './silence.ts';
import { atEveryCrash, type Crash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
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
  return {
    fresh,
    receive: (body: unknown, messageId = 'm-1', crash?: Crash) => {
      const receive = receiveContact(crash ? crash.methods(contacts) : contacts, now);
      return quarantineWhatIsRefused('crm', receive, quarantine, now)({ messageId, body: JSON.stringify(body) });
    },
    told: async () => (await fresh.events()).map(({ detail }: any) => detail.data),
    quarantine: async () => (await fresh.items()).filter(({ pk }) => pk === 'QUARANTINE').map(({ reason }) => reason),
  };
}

describe("a change of a customer's contact in the CRM", () => {
  it('is told by what was changed, never by what it is, and once', async () => {
    const { receive, told, fresh } = await world();
    for (const id of ['m-1', 'm-2']) await receive(change(['MailingStreet', 'MobilePhone', 'LastModifiedDate']), id);
    expect(await told()).toEqual([{ customerId, changed: ['address', 'phone'], revision: 10 }]);
    expect(JSON.stringify(await fresh.items())).not.toContain('Secret');
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
