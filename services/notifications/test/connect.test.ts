import { defaultPreferences } from '@claimstream/api-contract/notifications/preferences';
import { deriveId } from '@claimstream/lambda-kit';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { customerId, world as newWorld, start, type World } from './notifications-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);

describe('a ticket', () => {
  it('admits once, as the customer it was issued to', async () => {
    const w = await world();
    const { ticket, expiresAt } = await w.ticket();
    expect(expiresAt).toBe('2026-03-01T12:01:00.000Z');
    expect(await w.connect('c-1', ticket)).toBe(true);
    expect(await w.connect('c-2', ticket)).toBe(false);
    expect(await w.connected()).toEqual(['c-1']);
  });

  it('admits one of two simultaneous browsers', async () => {
    const w = await world();
    const { ticket } = await w.ticket();
    const answers = await Promise.all([w.connect('c-1', ticket), w.connect('c-2', ticket)]);
    expect(answers.toSorted()).toEqual([false, true]);
  });

  it('is valid for a minute', async () => {
    const w = await world();
    const [first, second] = [await w.ticket(), await w.ticket()];
    w.clock.now = start + 60_000;
    expect(await w.connect('c-1', first.ticket)).toBe(true);
    w.clock.now = start + 61_000;
    expect(await w.connect('c-2', second.ticket)).toBe(false);
  });

  it('is required, and nobody who reads the table can use the stored form', async () => {
    const w = await world();
    expect(await w.connect('c-1', undefined)).toBe(false);
    expect(await w.connect('c-1', 'made up')).toBe(false);
    const { ticket } = await w.ticket();
    expect(JSON.stringify(await w.fresh.items())).not.toContain(ticket);
  });
});

describe('the stored item', () => {
  const ways = async (w: World) => (await w.fresh.items()).filter(({ sk }) => sk.startsWith('WAY#'));

  it('is one item of the customer, from the ticket to the end of the connection', async () => {
    const w = await world();
    const { ticket } = await w.ticket();
    expect(await w.fresh.items()).toMatchObject([{ pk: `CUSTOMER#${customerId}`, version: 1 }]);
    await w.connect('c-1', ticket);
    expect(await w.fresh.items()).toMatchObject([{ pk: `CUSTOMER#${customerId}`, version: 2, connectionId: 'c-1' }]);
  });

  it('is not found with a changed ticket: neither for another customer nor for longer', async () => {
    const w = await world();
    const { ticket } = await w.ticket();
    const before = await w.fresh.state();
    const [, expiresAt, secret] = ticket.split('.') as [string, string, string];
    const another = deriveId('another customer');
    w.clock.now = start + 61_000;
    for (const changed of [`${another}.${expiresAt}.${secret}`, `${customerId}.${Number(expiresAt) + 60}.${secret}`])
      expect(await w.connect('c-1', changed)).toBe(false);
    expect(await w.fresh.state()).toEqual(before);
    expect((await w.connections.waysTo(another, new Date(w.clock.now))).connections).toEqual([]);
  });

  it('survives a crash: the browser comes with another ticket, and the first item expires', async () => {
    const w = await world();
    await w.connect('c-1', (await w.ticket()).ticket); // a connection that was never answered
    await w.connect('c-2', (await w.ticket()).ticket);
    w.gone.add('c-1');
    w.clock.now += 60_000;
    await w.reviewed();
    expect(await ways(w)).toMatchObject([{ connectionId: 'c-2' }]);
  });

  it('is ignored after two hours, when no connection can be open any more', async () => {
    const w = await world();
    await w.connect('c-1', (await w.ticket()).ticket);
    w.clock.now += 2 * 60 * 60_000 - 1_000;
    expect(await w.connected()).toEqual(['c-1']);
    w.clock.now += 1_000;
    expect(await w.connected()).toEqual([]);
    expect(await ways(w)).toMatchObject([{ expiresAt: w.clock.now / 1000 }]);
  });

  it('is read together with the mail preferences, however many tickets were requested meanwhile', async () => {
    const w = await world();
    const wanted = { ...defaultPreferences, quietHours: { from: '22:00', until: '07:00', timeZone: 'America/Denver' } };
    await w.preferences.save(customerId, wanted);
    await w.connect('c-1', (await w.ticket()).ticket);
    for (let count = 1; count <= 250; count += 1) await w.ticket();
    expect(await w.connections.waysTo(customerId, new Date(start))).toMatchObject({
      connections: [{ connectionId: 'c-1' }],
      preferences: wanted,
    });
  });
});
