import './environment.ts';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { atEveryCrash, type Crash, deliver, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { tellers } from '../src/domain/news.ts';
import { Notifications } from '../src/store/notifications.ts';

const { notifyCustomer } = await import('../src/functions/notify-customer.ts');
const { issueTicket } = await import('../src/functions/issue-ticket.ts');
const { connect } = await import('../src/functions/connect.ts');
const { disconnect } = await import('../src/functions/disconnect.ts');
const { listNotifications } = await import('../src/functions/list-notifications.ts');

const accepted = ClaimAccepted.samples[0]!;
const { customerId } = accepted;
const caller = { sub: customerId, groups: [] };
const start = Date.parse('2026-03-01T12:00:00.000Z');

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

async function world() {
  const fresh = await tables.fresh();
  const store = new Notifications(fresh.table);
  const pushed: { connectionId: string; id: string }[] = [];
  const mails: string[] = [];
  const gone = new Set<string>();
  const clock = { now: start };
  const now = () => new Date(clock.now);
  const push = async (connectionId: string, { notificationId }: { notificationId: string }) => {
    if (gone.has(connectionId)) return false;
    pushed.push({ connectionId, id: notificationId });
    return true;
  };
  const mail = async (to: string, subject: string) => void mails.push(`${to}: ${subject}`);
  const notify = (contract: any, data: any, tag: string, crash?: Crash) => {
    const parts = [
      crash ? crash.methods(store) : store,
      crash ? crash.around(push) : push,
      crash ? crash.around(mail) : mail,
    ] as const;
    const { tell } = tellers.find((teller) => teller.contract === contract)!;
    return deliver(notifyCustomer(...parts, now)(contract.name, tell as never), contract, data, tag);
  };
  return {
    fresh,
    store,
    pushed,
    mails,
    gone,
    clock,
    claimAccepted: (tag = 'accepted', crash?: Crash) => notify(ClaimAccepted, accepted, tag, crash),
    paid: () => notify(SettlementPaid, { ...SettlementPaid.samples[0]!, customerId }, 'paid'),
    list: async (after?: string) =>
      (await listNotifications(store)({ caller, query: after === undefined ? {} : { after } })).body.notifications,
    ticket: async () => (await issueTicket(store, 'ws://api/dev', now)({ caller })).body,
    connect: (connectionId: string, ticket?: string) =>
      connect(
        store,
        now,
      )({ requestContext: { connectionId }, queryStringParameters: ticket ? { ticket } : undefined } as never),
    disconnect: (connectionId: string) => disconnect(store)({ requestContext: { connectionId } } as never),
  };
}

describe('a notification', () => {
  it('is kept once for each event, numbered in order, and pushed again under the same number', async () => {
    const w = await world();
    await w.connect('c-1', (await w.ticket()).ticket);
    await w.claimAccepted();
    await w.paid();
    await w.claimAccepted();
    expect((await w.list()).map(({ notificationId, kind }) => [notificationId, kind])).toEqual([
      ['000000000001', 'Claim.Accepted'],
      ['000000000002', 'Settlement.Paid'],
    ]);
    expect(w.pushed.map(({ id }) => Number(id))).toEqual([1, 2, 1]);
  });

  it('gets a number of its own when several come at the same moment', async () => {
    const w = await world();
    await Promise.all(Array.from({ length: 20 }, (_, index) => w.claimAccepted(`event ${index}`)));
    const numbers = (await w.list()).map(({ notificationId }) => Number(notificationId));
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('goes to every connection of its customer, and a connection that is gone is forgotten', async () => {
    const w = await world();
    for (const id of ['c-1', 'c-2']) await w.connect(id, (await w.ticket()).ticket);
    w.gone.add('c-1');
    w.clock.now += 60_000;
    await w.claimAccepted();
    expect(w.pushed).toEqual([{ connectionId: 'c-2', id: '000000000001' }]);
    expect(await w.store.connectionsOf(customerId)).toEqual(['c-2']);
  });

  it('does not forget a connection that is still opening, which looks like one that is gone', async () => {
    const w = await world();
    await w.connect('c-1', (await w.ticket()).ticket);
    w.gone.add('c-1');
    await w.claimAccepted();
    w.gone.delete('c-1');
    await w.paid();
    expect(w.pushed).toEqual([{ connectionId: 'c-1', id: '000000000002' }]);
  });

  it('goes to the newest 20 connections at most, so that nobody holds up the others by opening many', async () => {
    const w = await world();
    for (let count = 1; count <= 21; count += 1) {
      await w.connect(`c-${count}`, (await w.ticket()).ticket);
      w.clock.now += 1_000;
    }
    await w.claimAccepted();
    expect(w.pushed).toHaveLength(20);
    expect(w.pushed.map(({ connectionId }) => connectionId)).not.toContain('c-1');
  });

  it('is mailed where it matters', async () => {
    const w = await world();
    await w.claimAccepted();
    expect(w.mails).toEqual([`${customerId}: Your claim is covered`]);
  });

  it('survives a crash at every place: kept once, pushed and mailed at least once', async () => {
    const connected = async () => {
      const w = await world();
      await w.connect('c-1', (await w.ticket()).ticket);
      return w;
    };
    const outcome = async ({ list, pushed, mails }: Awaited<ReturnType<typeof world>>) => [
      await list(),
      [...new Set(pushed.map(({ id }) => id))],
      [...new Set(mails)],
    ];
    expect(await atEveryCrash(connected, (w, crash) => w.claimAccepted('accepted', crash), outcome)).toBe(8);
  });

  it('is found by what came after the last one seen', async () => {
    const w = await world();
    await w.claimAccepted();
    await w.paid();
    expect((await w.list('000000000001')).map(({ kind }) => kind)).toEqual(['Settlement.Paid']);
    expect(await w.list('000000000002')).toEqual([]);
    await expect(w.list('latest')).rejects.toMatchObject({ status: 400, code: 'INVALID_AFTER' });
  });
});

describe('a ticket', () => {
  it('lets in once, as the customer it was issued to', async () => {
    const w = await world();
    const { ticket, url, expiresAt } = await w.ticket();
    expect([url, expiresAt]).toEqual(['ws://api/dev', '2026-03-01T12:01:00.000Z']);
    expect(await w.connect('c-1', ticket)).toEqual({ statusCode: 200 });
    expect(await w.connect('c-2', ticket)).toMatchObject({ statusCode: 401 });
    expect(await w.store.connectionsOf(customerId)).toEqual(['c-1']);
  });

  it('lets in one of two who come at the same moment', async () => {
    const w = await world();
    const { ticket } = await w.ticket();
    const answers = await Promise.all([w.connect('c-1', ticket), w.connect('c-2', ticket)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
  });

  it('is good for a minute', async () => {
    const w = await world();
    const [first, second] = [await w.ticket(), await w.ticket()];
    w.clock.now = start + 60_000;
    expect(await w.connect('c-1', first.ticket)).toEqual({ statusCode: 200 });
    w.clock.now = start + 61_000;
    expect(await w.connect('c-2', second.ticket)).toMatchObject({ statusCode: 401 });
  });

  it('is needed, and stored so that nobody who reads the table can use it', async () => {
    const w = await world();
    expect(await w.connect('c-1')).toMatchObject({ statusCode: 401 });
    expect(await w.connect('c-1', 'made up')).toMatchObject({ statusCode: 401 });
    const { ticket } = await w.ticket();
    expect(JSON.stringify(await w.fresh.items())).not.toContain(ticket);
  });
});

it('a connection that closes is forgotten, also when that is told twice', async () => {
  const w = await world();
  await w.connect('c-1', (await w.ticket()).ticket);
  await w.disconnect('c-1');
  await w.disconnect('c-1');
  expect(await w.store.connectionsOf(customerId)).toEqual([]);
});
