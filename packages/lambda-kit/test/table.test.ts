import './environment.ts';
import { CreateTableCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import * as z from 'zod';
import { type Change, IllegalTransition, retryOnConflict, Table, WriteConflict } from '../src/index.ts';
import { exampleOf } from './queue-messages.ts';

const Claim = z.object({ state: z.string(), cents: z.number().optional() });
const key = { pk: 'CLAIM#7', sk: 'CLAIM' };
const claim = (state: string, expect: Change['expect'], so: Partial<Change> = {}): Change => ({
  key,
  item: { state },
  expect,
  ...so,
});

let cloud: Cloud;
let client: DynamoDBClient;
let table: Table;
let count = 0;

beforeAll(async () => {
  cloud = await startCloud({ quiet: true });
  client = new DynamoDBClient({ endpoint: cloud.endpoint });
});
beforeEach(async () => {
  count += 1;
  const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
  await client.send(
    new CreateTableCommand({
      TableName: `table-${count}`,
      AttributeDefinitions: [text('pk'), text('sk'), text('openpk')],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'open',
          KeySchema: [{ AttributeName: 'openpk', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  table = new Table(`table-${count}`, () => client);
});
afterAll(async () => {
  client.destroy();
  await cloud.stop();
});

/** The stored items, as plain values. */
const stored = async () =>
  ((await client.send(new ScanCommand({ TableName: `table-${count}` }))).Items ?? []).map((item) => unmarshall(item));
const stateNow = async () => (await table.get(Claim, key))?.item.state;

describe('a new item', () => {
  it('is written once; a second one is a conflict and changes nothing', async () => {
    await table.write(claim('requested', 'absent'));
    await expect(table.write(claim('another', 'absent'))).rejects.toThrow(WriteConflict);
    expect(await table.get(Claim, key)).toEqual({ item: { state: 'requested' }, version: 1 });
  });

  it('is added once with its events, and other failures are thrown', async () => {
    await table.add({ key, item: { state: 'accepted' }, events: [exampleOf(ClaimClosed)] });
    await table.add({ key, item: { state: 'settled' } });
    expect(await stored()).toEqual([{ ...key, state: 'accepted', version: 1, outbox: expect.any(String) }]);
    await expect(table.add({ key: { pk: '', sk: 'CLAIM' }, item: {} })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('is stored without members that are undefined', async () => {
    await table.write({ key, item: { state: 'requested', cents: undefined }, expect: 'absent' });
    expect(await stored()).toEqual([{ ...key, state: 'requested', version: 1 }]);
  });
});

describe('a change of an item that was read', () => {
  it('overwrites that version only', async () => {
    await table.write(claim('requested', 'absent'));
    await table.write(claim('accepted', 1));
    await expect(table.write(claim('rejected', 1))).rejects.toThrow('Another write came first: CLAIM#7 CLAIM');
    expect(await table.get(Claim, key)).toEqual({ item: { state: 'accepted' }, version: 2 });
  });

  it('is a conflict if the item does not exist', async () => {
    await expect(table.write(claim('accepted', 1))).rejects.toThrow(WriteConflict);
    expect(await stored()).toEqual([]);
  });

  it('does not overwrite an item that was overwritten in between', async () => {
    await table.write(claim('requested', 'absent'));
    const { version } = (await table.get(Claim, key))!;
    await table.write(claim('overwritten', 'anything'));
    await expect(table.write(claim('stale', version))).rejects.toThrow(WriteConflict);
    await table.write(claim('next', (await table.get(Claim, key))!.version));
    expect(await stateNow()).toBe('next');
  });
});

describe('a transition', () => {
  it('happens from the states it names, and from no other', async () => {
    await table.write(claim('requested', 'absent'));
    const accept = claim('accepted', 'anything', { priorStates: ['requested', 'pending'] });
    await table.write(accept);
    await expect(table.write(accept)).rejects.toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      from: 'accepted',
      allowed: ['requested', 'pending'],
    });
    expect(await stateNow()).toBe('accepted');
  });

  it('needs both the state and the version', async () => {
    await table.write(claim('requested', 'absent'));
    await expect(table.write(claim('accepted', 2, { priorStates: ['requested'] }))).rejects.toThrow(WriteConflict);
    await expect(table.write(claim('accepted', 1, { priorStates: ['pending'] }))).rejects.toThrow(IllegalTransition);
    await table.write(claim('accepted', 1, { priorStates: ['requested'] }));
    expect(await stateNow()).toBe('accepted');
  });

  it('that is refused differs from a lost race, even if several items are written', async () => {
    await table.write(claim('requested', 'absent'));
    const other = { key: { pk: 'OTHER', sk: 'OTHER' }, item: {}, expect: 'absent' as const };
    await expect(table.writeAll([other, claim('closed', 1, { priorStates: ['settled'] })])).rejects.toMatchObject({
      name: 'IllegalTransition',
      from: 'requested',
    });
    await expect(table.writeAll([other, claim('closed', 7, { priorStates: ['settled'] })])).rejects.toThrow(
      WriteConflict,
    );
  });

  it('is not tried again when it is not allowed', async () => {
    await table.write(claim('requested', 'absent'));
    let tries = 0;
    const close = retryOnConflict(() => {
      tries += 1;
      return table.write(claim('closed', 1, { priorStates: ['settled'] }));
    });
    await expect(close).rejects.toThrow(IllegalTransition);
    expect(tries).toBe(1);
  });
});

describe('the outbox', () => {
  const event = exampleOf(ClaimClosed);

  it('is in the item whose change causes the events', async () => {
    await table.write(claim('closed', 'absent', { events: [event] }));
    const [item] = await stored();
    expect(JSON.parse(item!.outbox)).toEqual([event]);
    expect((await table.get(Claim, key))!.item).toEqual({ state: 'closed' });
  });

  it('is not written when the change is refused', async () => {
    await table.write(claim('requested', 'absent'));
    await expect(table.write(claim('closed', 'absent', { events: [event] }))).rejects.toThrow(WriteConflict);
    expect((await stored())[0]).not.toHaveProperty('outbox');
  });

  it('is gone with the next change, even if a writer puts back the item that they read with it', async () => {
    await table.write(claim('closed', 'absent', { events: [event] }));
    const { item, version } = (await table.get(z.looseObject({ state: z.string() }), key))!;
    expect(item).toHaveProperty('outbox');
    await table.write({ key, item: { ...item, state: 'archived' }, expect: version });
    expect(await stored()).toEqual([{ ...key, state: 'archived', version: 2 }]);
  });
});

describe('several changes', () => {
  const other = { pk: 'POLICY#1', sk: 'COMMITMENT' };
  const commitment = (expect: Change['expect']): Change => ({ key: other, item: { cents: 5 }, expect });

  it('are written together', async () => {
    await table.writeAll([claim('closed', 'absent'), commitment('absent')]);
    expect((await stored()).map(({ pk }) => pk).sort()).toEqual(['CLAIM#7', 'POLICY#1']);
  });

  it('are not written at all if one is a conflict, and the error names them', async () => {
    await table.write(claim('closed', 'absent'));
    const both = table.writeAll([commitment('absent'), claim('again', 'absent')]);
    await expect(both).rejects.toThrow('Another write came first: POLICY#1 COMMITMENT, CLAIM#7 CLAIM');
    expect(await stored()).toMatchObject([{ pk: 'CLAIM#7', state: 'closed' }]);
  });

  it('are written only if an item that must be absent is absent', async () => {
    const gate = { pk: 'GATE#7', sk: 'CLOSED' };
    await table.writeAll([claim('open', 'absent')], { absent: [gate] });
    await table.write({ key: gate, item: {}, expect: 'absent' });
    const late = table.writeAll([claim('late', 1)], { absent: [gate] });
    await expect(late).rejects.toBeInstanceOf(WriteConflict);
    expect(await table.get(Claim, key)).toMatchObject({ item: { state: 'open' }, version: 1 });
  });

  it('that are only one need no transaction, and are refused like any write', async () => {
    const sent: string[] = [];
    client.middlewareStack.add(
      (next, { commandName }) =>
        (args) => {
          sent.push(commandName!);
          return next(args);
        },
      { step: 'initialize', name: 'sent' },
    );
    await table.writeAll([claim('requested', 'absent')]);
    await expect(table.writeAll([claim('again', 'absent')])).rejects.toBeInstanceOf(WriteConflict);
    const close = table.writeAll([claim('closed', 1, { priorStates: ['settled'] })]);
    await expect(close).rejects.toBeInstanceOf(IllegalTransition);
    client.middlewareStack.remove('sent');
    expect(sent).toEqual(['PutItemCommand', 'PutItemCommand', 'PutItemCommand']);
  });

  it('may be none', async () => {
    await table.writeAll([]);
    expect(await stored()).toEqual([]);
  });

  it('that are wrong without a conflict throw the error of DynamoDB', async () => {
    const twice = table.writeAll([claim('one', 'absent'), claim('two', 'absent')]);
    await expect(twice).rejects.not.toBeInstanceOf(WriteConflict);
  });
});

describe('reading', () => {
  it('of a missing item returns undefined', async () => {
    expect(await table.get(Claim, key)).toBeUndefined();
  });

  it('refuses an item that does not fit the schema', async () => {
    await table.write({ key, item: { state: 7 }, expect: 'absent' });
    await expect(table.get(Claim, key)).rejects.toThrow(z.ZodError);
    await expect(table.list(Claim, key.pk)).rejects.toThrow(z.ZodError);
  });

  it('lists a partition by sort key, by a prefix if one is named, over every page', async () => {
    const padding = 'x'.repeat(300_000);
    for (const sk of ['B#2', 'A#1', 'B#1', 'B#3', 'B#4', 'B#5'])
      await table.write({ key: { pk: 'P', sk }, item: { state: sk, padding }, expect: 'absent' });
    await table.write(claim('elsewhere', 'absent'));
    const states = async (prefix?: string) => (await table.list(Claim, 'P', prefix)).map(({ item }) => item.state);
    expect(await states()).toEqual(['A#1', 'B#1', 'B#2', 'B#3', 'B#4', 'B#5']);
    expect(await states('B#')).toEqual(['B#1', 'B#2', 'B#3', 'B#4', 'B#5']);
    expect(await states('C#')).toEqual([]);
  });

  it('reads many items by their keys, more than DynamoDB takes at once, and leaves out missing ones', async () => {
    const keys = Array.from({ length: 130 }, (_, at) => ({ pk: 'P', sk: `${at}` }));
    await Promise.all(
      keys.slice(5).map((each) => table.write({ key: each, item: { state: each.sk }, expect: 'absent' })),
    );
    const found = (await table.getAll(Claim, keys)).map(({ item }) => Number(item.state));
    expect(found.sort((a, b) => a - b)).toEqual(keys.slice(5).map(({ sk }) => Number(sk)));
    expect(await table.getAll(Claim, [])).toEqual([]);
  });

  it('lists by an index the items that are in it', async () => {
    await table.write({ key, item: { state: 'review', openpk: 'OPEN' }, expect: 'absent' });
    await table.write({ key: { ...key, sk: 'OTHER' }, item: { state: 'closed' }, expect: 'absent' });
    expect(await table.listByIndex(Claim, 'open', 'OPEN')).toEqual([{ item: { state: 'review' }, version: 1 }]);
  });
});

it('removing takes the item away, and is not an error if there is none', async () => {
  await table.write(claim('requested', 'absent'));
  await table.remove(key);
  await table.remove(key);
  expect(await stored()).toEqual([]);
});

describe('read, decide, write', () => {
  it('loses no change, however many do it at the same time', async () => {
    await table.write({ key, item: { state: 'counted', cents: 0 }, expect: 'absent' });
    const add = () =>
      retryOnConflict(async () => {
        const { item, version } = (await table.get(Claim, key))!;
        await table.write({ key, item: { ...item, cents: item.cents! + 1 }, expect: version });
      }, 50);
    await Promise.all(Array.from({ length: 8 }, add));
    expect((await table.get(Claim, key))!.item.cents).toBe(8);
  });

  it('gives up with the conflict after its last try, and at once for any other error', async () => {
    let tries = 0;
    const failing = (error: Error) => async () => {
      tries += 1;
      throw error;
    };
    const conflict = new WriteConflict([key], undefined);
    await expect(retryOnConflict(failing(conflict), 3)).rejects.toBe(conflict);
    expect(tries).toBe(3);
    await expect(retryOnConflict(failing(new TypeError('broken')), 3)).rejects.toThrow('broken');
    expect(tries).toBe(4);
  });
});
