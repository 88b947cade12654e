import './silence.ts';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { change, customerId, world as newWorld } from './contacts-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);
const phone = ['Phone'];

describe('a malformed event of the CRM', () => {
  it.each<[string, unknown, string]>([
    ['is empty', '', 'no JSON'],
    ['is text', '"ContactChangeEvent"', 'expected object'],
    ['is of another object', { ...change(phone), 'detail-type': 'AccountChangeEvent' }, 'detail-type'],
    ['has no payload', { ...change(phone), detail: {} }, 'detail.payload'],
    ['has no header', change(phone, 10, {}, { ChangeEventHeader: null }), 'ChangeEventHeader'],
    ['is of another entity', change(phone, 10, { entityName: 'Lead' }), 'entityName'],
    ['has no kind', change(phone, 10, { changeType: undefined }), 'changeType'],
    ['has a kind that there is not', change(phone, 10, { changeType: 'MERGE' }), 'changeType'],
    ['has a kind in small letters', change(phone, 10, { changeType: 'update' }), 'changeType'],
    ['says no fields', change(phone, 10, { changedFields: undefined }), 'changedFields'],
    ['has no list of fields', change(phone, 10, { changedFields: [] }), 'changedFields'],
    ['has fields of null', change(phone, 10, { changedFields: null }), 'changedFields'],
    ['has fields in text', change(phone, 10, { changedFields: 'Phone' }), 'changedFields'],
    ['has numbers for fields', change(phone, 10, { changedFields: [7] }), 'changedFields.0'],
    ['has a bitmap for fields', change(phone, 10, { changedFields: ['0x650004'] }), 'changedFields.0'],
    ['has a nested bitmap for fields', change(phone, 10, { changedFields: ['Phone', '2-0x08'] }), 'changedFields.1'],
    ['has no commit', change(phone, 10, { commitNumber: null }), 'commitNumber'],
    ['has a commit in text', change(phone, 10, { commitNumber: '10' }), 'commitNumber'],
    ['has a negative commit', change(phone, -10), 'commitNumber'],
    ['has half a commit', change(phone, 10.5), 'commitNumber'],
    ['has a commit past counting', change(phone, 2 ** 60), 'commitNumber'],
    ['is of nobody', change(phone, 10, {}, { Customer_Id__c: undefined }), 'Customer_Id__c'],
    ['is of the CRM’s own id', change(phone, 10, {}, { Customer_Id__c: '003000000000001AAA' }), 'Customer_Id__c'],
    ['is of two customers', change(phone, 10, {}, { Customer_Id__c: [customerId, customerId] }), 'Customer_Id__c'],
    ['is of several contacts', change(phone, 10, { recordIds: ['003A', '003B'] }), 'recordIds'],
    ['has a contact that is no text', change(phone, 10, { recordIds: [3] }), 'recordIds.0'],
    ['has a street that is a number', change(phone, 10, {}, { MailingStreet: 42 }), 'MailingStreet'],
    ['has an address that is text', change(phone, 10, {}, { MailingAddress: 'x' }), 'MailingAddress'],
    ['is as long as events may be', { ...change(phone), detail: { text: 'x'.repeat(250_000) } }, 'detail.payload'],
    ['is nested without end', `{"detail":${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}}`, 'detail'],
  ])('%s: it is quarantined with its faults, and has no effect', async (_, body, wrong) => {
    const { receive, held, told } = await world();
    await receive(body);
    const [item, ...others] = await held();
    expect(others).toEqual([]);
    expect(item).toMatchObject({ reason: 'NOT_A_CONTACT_CHANGE' });
    expect((item!.faults as string[]).join('; ')).toContain(wrong);
    expect(JSON.stringify(item!.faults)).not.toContain('Secret');
    expect(await told()).toEqual([]);
  });

  it.each(['GAP_CREATE', 'GAP_UPDATE', 'GAP_DELETE', 'GAP_UNDELETE', 'GAP_OVERFLOW'])(
    'says %s: changes were lost, of however many contacts',
    async (changeType) => {
      const { receive, quarantine } = await world();
      const gap = { changeType, changedFields: null, recordIds: ['003A', '003B'], commitNumber: 10 };
      await receive(change([], 10, gap, { Customer_Id__c: undefined }));
      expect(await quarantine()).toEqual(['GAP_IN_CHANGES']);
    },
  );
});

describe('a change of a contact', () => {
  it.each([
    ['CREATE', null],
    ['DELETE', []],
    ['UNDELETE', undefined],
  ])('that is a %s means nothing here', async (changeType, changedFields) => {
    const { receive, fresh } = await world();
    await receive(change([], 10, { changeType, changedFields }, { Customer_Id__c: undefined }));
    expect(await fresh.items()).toEqual([]);
  });

  it('is published under our own customer id', async () => {
    const { receive, told } = await world();
    await receive(change(phone, 10, {}, { Customer_Id__c: customerId.toUpperCase() }));
    expect(await told()).toMatchObject([{ customerId }]);
  });

  it('is a separate event beside another of the same commit', async () => {
    const { receive, fresh } = await world();
    const ids = new Set<string>();
    for (const [index, field] of ['Phone', 'Email', 'Phone'].entries()) {
      await receive(change([field], 10, { sequenceNumber: index + 1 }), `m-${index}`);
      for (const { detail } of await fresh.events()) ids.add((detail as any).metadata.id);
    }
    expect(ids.size).toBe(2);
  });

  it.each([
    [['Name.FirstName', 'Name.LastName'], ['name']],
    [['MailingAddress.City', 'MailingPostalCode'], ['address']],
    [['OtherStreet', 'LastModifiedDate'], undefined],
    [['constructor', '__proto__'], undefined],
  ])('of %j', async (fields, changed) => {
    const { receive, told, quarantine } = await world();
    await receive(change(fields));
    expect(await told()).toMatchObject(changed ? [{ changed }] : []);
    expect(await quarantine()).toEqual([]);
  });
});
