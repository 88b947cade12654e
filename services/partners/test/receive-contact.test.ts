import './silence.ts';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { change, customerId, world as newWorld } from './contacts-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const world = () => newWorld(tables);

describe("a change of a customer's contact in the CRM", () => {
  it('is published once, with the kinds of data and never their values', async () => {
    const { receive, told, fresh } = await world();
    for (const id of ['m-1', 'm-2']) await receive(change(['MailingStreet', 'MobilePhone', 'LastModifiedDate']), id);
    expect(await told()).toEqual([{ customerId, changed: ['address', 'phone'], revision: 10 }]);
    expect(JSON.stringify(await fresh.events())).not.toContain('Secret');
  });

  it('counts unless a later change replaced it, in whatever order the changes arrive', async () => {
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
  ])('has no effect if it %s', async (_, body) => {
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

  it('is published as the same event when it is received again after a crash', async () => {
    const places = await atEveryCrash(
      world,
      (w, crash) => w.receive(change(['Phone']), 'm-1', crash),
      ({ fresh }) => fresh.state(),
    );
    expect(places).toBe(4);
  });
});
