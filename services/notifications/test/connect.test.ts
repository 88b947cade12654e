import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { customerId, world as newWorld, start } from './notifications-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);

describe('a ticket', () => {
  it('lets in once, as the customer it was issued to', async () => {
    const w = await world();
    const { ticket, expiresAt } = await w.ticket();
    expect(expiresAt).toBe('2026-03-01T12:01:00.000Z');
    expect(await w.connect('c-1', ticket)).toBe(true);
    expect(await w.connect('c-2', ticket)).toBe(false);
    expect((await w.connections.waysTo(customerId)).connections).toEqual(['c-1']);
  });

  it('lets in one of two who come at the same moment', async () => {
    const w = await world();
    const { ticket } = await w.ticket();
    const answers = await Promise.all([w.connect('c-1', ticket), w.connect('c-2', ticket)]);
    expect(answers.toSorted()).toEqual([false, true]);
  });

  it('is good for a minute', async () => {
    const w = await world();
    const [first, second] = [await w.ticket(), await w.ticket()];
    w.clock.now = start + 60_000;
    expect(await w.connect('c-1', first.ticket)).toBe(true);
    w.clock.now = start + 61_000;
    expect(await w.connect('c-2', second.ticket)).toBe(false);
  });

  it('is needed, and stored so that nobody who reads the table can use it', async () => {
    const w = await world();
    expect(await w.connect('c-1', undefined)).toBe(false);
    expect(await w.connect('c-1', 'made up')).toBe(false);
    const { ticket } = await w.ticket();
    expect(JSON.stringify(await w.fresh.items())).not.toContain(ticket);
  });
});

it('a connection that closes is forgotten, also when that is told twice', async () => {
  const w = await world();
  await w.connect('c-1', (await w.ticket()).ticket);
  await w.disconnect('c-1');
  await w.disconnect('c-1');
  expect((await w.connections.waysTo(customerId)).connections).toEqual([]);
});
