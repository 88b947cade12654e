import './silence.ts';
import { defaultPreferences } from '@claimstream/api-contract/notifications/preferences';
import { CustomerErasureCompleted } from '@claimstream/events-schema/customer/customer-erasure-completed';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { Erasures, type Table } from '@claimstream/lambda-kit';
import { atEveryCrash, type Crash, deliver, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { closeAccount } from '../src/application/close-account.ts';
import { eraseCustomer } from '../src/application/erase-customer.ts';
import { ownPart } from '../src/application/own-part.ts';
import { MailRefused, type SendPlain } from '../src/delivery/email.ts';
import { Notifications } from '../src/store/notifications.ts';
import { PreferenceStore } from '../src/store/preferences.ts';
import { customerId, world as newWorld, start } from './notifications-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

async function world() {
  const w = await newWorld(tables);
  const [erasures, preferences] = [new Erasures(w.fresh.table), new PreferenceStore(w.fresh.table)];
  await w.claimAccepted('first');
  await preferences.save(customerId, { ...defaultPreferences, email: { ...defaultPreferences.email, claims: false } });
  await w.store.connect(customerId, 'a-browser', new Date(start));
  const erase = (crash?: Crash) => {
    const [known, store] = crash ? [crash.methods(erasures), crash.methods(w.store)] : [erasures, w.store];
    return deliver(eraseCustomer(known, store), CustomerErasureRequested, { customerId, policyIds: [], claims: [] });
  };
  return { ...w, preferences, erase };
}

/** The table, to which something happens between what a transaction was decided by and the transaction. */
function beforeEveryTransaction(table: Table, happen: () => Promise<void>): Table {
  return new Proxy(table, {
    get: (target, name) => {
      if (name === 'writeAll')
        return async (...args: Parameters<Table['writeAll']>) => {
          await happen();
          return target.writeAll(...args);
        };
      const member = Reflect.get(target, name, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

describe('the notifications of a customer who has their data erased', () => {
  it('go with preferences and connections, and the service says so once', async () => {
    const w = await world();
    await w.erase();
    await w.erase();
    expect((await w.fresh.items()).map(({ pk }) => pk)).toEqual([`ERASED#${customerId}`]);
    expect(await w.fresh.events()).toMatchObject([
      {
        source: 'notifications.service',
        detailType: 'Customer.Data.Erased',
        detail: { data: { customerId, erased: ['notifications', 'preferences'], kept: [] } },
      },
    ]);
  });

  it('are not made again by what comes late', async () => {
    const w = await world();
    await w.erase();
    const [before, mails] = [await w.fresh.state(), w.mails.length];
    await w.claimAccepted('late');
    await expect(w.preferences.save(customerId, defaultPreferences)).rejects.toThrow();
    await expect(
      w.store.add(customerId, 'an-event', { kind: 'x', at: new Date(start).toISOString() } as never, new Date(start)),
    ).rejects.toThrow();
    expect([await w.fresh.state(), w.mails.length]).toEqual([before, mails]);
  });

  it('are not added to by a notification that was counted before the erasure and written after it', async () => {
    const w = await world();
    const slow = new Notifications(
      beforeEveryTransaction(w.fresh.table, async () => {
        await w.erase();
      }),
    );
    const message = { kind: 'x', at: new Date(start).toISOString() } as never;
    await expect(slow.add(customerId, 'an-event', message, new Date(start))).rejects.toThrow();
    expect((await w.fresh.items()).map(({ pk }) => pk)).toEqual([`ERASED#${customerId}`]);
  });

  it('go all the same after a crash at every place', async () => {
    const work = (w: Awaited<ReturnType<typeof world>>, crash: Crash) => w.erase(crash);
    expect(await atEveryCrash(world, work, ({ fresh }) => fresh.state())).toBeGreaterThanOrEqual(4);
  });

  it('are in the copy of the data, with the address', async () => {
    const w = await world();
    const part = await ownPart(w.store, w.preferences, async () => ({ email: 'clara@example.com' }))({
      ...{ customerId, exportId: '', policyIds: [], claimIds: [] },
    });
    expect(part).toMatchObject({
      contact: { email: 'clara@example.com' },
      preferences: { email: { claims: false } },
      notifications: [{ kind: 'Claim.Accepted' }],
    });
  });
});

describe('the end of an account', () => {
  const kept = [{ what: 'claims' as const, until: '2030-12-31', why: '10 CCR 2695.3(b)(3)' }];
  async function close(send: () => ReturnType<SendPlain>, keeps: typeof kept = kept) {
    const done: string[] = [];
    const mailing = async (_customerId: string, mail: { title: string; text: string }) => {
      const outcome = await send();
      if (outcome === 'done') done.push(`mailed: ${mail.text}`);
      return outcome;
    };
    const handle = closeAccount(mailing, async (who) => void done.push(`removed ${who}`));
    await deliver(handle, CustomerErasureCompleted, { customerId, kept: keeps });
    return done;
  }

  it('is told by mail, with what is kept until when and why, before the address goes', async () => {
    const done = await close(async () => 'done');
    expect(done).toHaveLength(2);
    expect(done[0]).toContain(
      'The files of your claims, with their letters: until December 31, 2030 (10 CCR 2695.3(b)(3))',
    );
    expect(done[1]).toBe(`removed ${customerId}`);
    expect((await close(async () => 'done', []))[0]).toContain('We keep nothing about you.');
  });

  it('waits while mail cannot be sent, and comes all the same where it never can', async () => {
    const busy = async () => Promise.reject(new MailRefused('TooManyRequestsException'));
    await expect(close(busy)).rejects.toThrow('TooManyRequestsException');
    expect(await close(async () => 'refused')).toEqual([`removed ${customerId}`]);
  });
});
