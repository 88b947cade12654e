import './environment.ts';
import { CreateTableCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { createEvent } from '@claimstream/events-schema';
import { CustomerDataErasedByClaims } from '@claimstream/events-schema/claims/customer-data-erased-by-claims';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { CustomerDataErasedByFraud } from '@claimstream/events-schema/fraud/customer-data-erased-by-fraud';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import type * as z from 'zod';
import { Erasures, erasedKey, unlessErased } from '../src/erasures.ts';
import { Table } from '../src/table.ts';

const [data] = CustomerErasureRequested.samples as [z.infer<typeof CustomerErasureRequested.data>];
const { customerId } = data;
const context = {
  causationId: '7b1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a03',
  correlationId: '0f1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a02',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  occurredAt: '2026-03-01T12:00:00.000Z',
};
const asked = createEvent(CustomerErasureRequested, data, context).detail as never;
const answer = createEvent(
  CustomerDataErasedByClaims,
  { customerId, service: 'claims', erased: ['drafts'], kept: [] },
  context,
);

describe('the erasure of a customer in a service', () => {
  let cloud: Cloud;
  let client: DynamoDBClient;
  let count = 0;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    client = new DynamoDBClient({ endpoint: cloud.endpoint });
  });
  afterAll(async () => {
    client.destroy();
    await cloud.stop();
  });

  /** An empty table of a service. */
  async function fresh() {
    count += 1;
    const TableName = `table-${count}`;
    const keys = ['pk', 'sk'] as const;
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: keys.map((AttributeName, at) => ({ AttributeName, KeyType: at === 0 ? 'HASH' : 'RANGE' })),
      }),
    );
    const items = async () =>
      ((await client.send(new ScanCommand({ TableName }))).Items ?? []).map((item) => unmarshall(item) as any);
    const events = async () => (await items()).flatMap(({ outbox }) => (outbox ? JSON.parse(outbox) : []));
    return { table: new Table(TableName, () => client), items, events };
  }

  it('begins before anything is removed, and is answered once', async () => {
    const { table, events } = await fresh();
    const erasures = new Erasures(table);
    expect(await erasures.isErased(customerId)).toBe(false);
    const begun = await erasures.begin(asked);
    expect(await erasures.isErased(customerId)).toBe(true);
    expect(await erasures.begin(asked)).toEqual(begun); // after a crash
    await erasures.answer(begun!, answer);
    expect(await events()).toEqual([JSON.parse(JSON.stringify(answer))]);
    expect(await erasures.begin(asked)).toBeUndefined();
  });

  it('prevents later writes', async () => {
    const { table } = await fresh();
    const erasures = new Erasures(table);
    const change = { key: { pk: 'CUSTOMER#1', sk: 'FACT' }, item: {}, expect: 'anything' as const };
    await table.writeAll([change], { absent: [erasedKey(customerId)] });
    await erasures.begin(asked);
    await expect(table.writeAll([change], { absent: [erasedKey(customerId)] })).rejects.toThrow('Another write');
  });

  it('skips late events about the customer, but not about a claim', async () => {
    const { table } = await fresh();
    const erasures = new Erasures(table);
    const handled: object[] = [];
    const handle = unlessErased(erasures, async (event: { data: { customerId: string; claimId?: string } }) => {
      handled.push(event.data);
    });
    await handle({ data: { customerId } }, undefined);
    await erasures.begin(asked);
    await handle({ data: { customerId } }, undefined);
    await handle({ data: { customerId, claimId: 'a claim' } }, undefined);
    expect(handled).toEqual([{ customerId }, { customerId, claimId: 'a claim' }]);
  });

  it('removes the items of a partition under a prefix, and no other', async () => {
    const { table, items } = await fresh();
    const put = (pk: string, sk: string) => table.write({ key: { pk, sk }, item: {}, expect: 'anything' });
    for (const sk of ['A#1', 'A#2', 'B']) await put('ONE', sk);
    await put('OTHER', 'A#1');
    expect(await table.removeAll('ONE', 'A#')).toBe(2);
    expect((await items()).map(({ pk, sk }) => `${pk} ${sk}`).sort()).toEqual(['ONE B', 'OTHER A#1']);
    expect(await table.removeAll('ONE')).toBe(1);
  });
});

it('is answered by each service under its own event id', () => {
  const byFraud = { customerId, service: 'fraud' as const, erased: [], kept: [] };
  const ofFraud = createEvent(CustomerDataErasedByFraud, byFraud, context);
  expect(ofFraud.detailType).toBe(answer.detailType);
  expect(ofFraud.detail.metadata.id).not.toBe(answer.detail.metadata.id);
});
