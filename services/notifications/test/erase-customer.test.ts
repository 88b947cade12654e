import './silence.ts';
import { defaultPreferences } from '@claimstream/api-contract/notifications/preferences';
import { CustomerErasureCompleted } from '@claimstream/events-schema/customer/customer-erasure-completed';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { Erasures, type Table } from '@claimstream/lambda-kit';
import { atEveryCrash, type Crash, deliver, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { closeAccount } from '../src/application/close-account.ts';
import { eraseCustomer } from '../src/application/erase-customer.ts';
import { issueTicket } from '../src/application/issue-ticket.ts';
import { ownPart } from '../src/application/own-part.ts';
import { MailRefused, type SendPlain } from '../src/delivery/email.ts';
import { Notifications } from '../src/store/notifications.ts';
import { PreferenceStore } from '../src/store/preferences.ts';
import type { KeptTicket } from '../src/store/ticket.ts';
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
  await w.connect('a-browser', (await w.ticket()).ticket);
  const erase = (crash?: Crash) => {
    const around = <T extends object>(store: T): T => (crash ? crash.methods(store) : store);
    const erase = eraseCustomer(around(erasures), around(w.store));
    return deliver(erase, CustomerErasureRequested, { customerId, policyIds: [], claims: [] });
  };
  return { ...w, preferences, erase };
}

/** Notifications with a hook that runs right before or right after one is added. */
function whileAdding(table: Table, { before, after }: Partial<Record<'before' | 'after', () => Promise<void>>>) {
  return new (class extends Notifications {
    override async add(...args: Parameters<Notifications['add']>) {
      await before?.();
      const added = await super.add(...args);
      await after?.();
      return added;
    }
  })(table);
}

describe('the notifications of a customer whose data are erased', () => {
  it('are removed with preferences and connections, and the service reports it once', async () => {
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

  it('are not created again by late events', async () => {
    const w = await world();
    await w.erase();
    const [before, mails] = [await w.fresh.state(), w.mails.length];
    await w.claimAccepted('late');
    await expect(w.preferences.save(customerId, defaultPreferences)).rejects.toThrow();
    expect([await w.fresh.state(), w.mails.length]).toEqual([before, mails]);
  });

  it('leave no way in: an earlier ticket admits nobody, and no new one is issued', async () => {
    const w = await world();
    const { ticket } = await w.ticket();
    await w.erase();
    const before = await w.fresh.state();
    expect(await w.connect('c-2', ticket)).toBe(false);
    await expect(w.ticket()).rejects.toMatchObject({ status: 410 });
    expect(await w.fresh.state()).toEqual(before);
  });

  it.each(['before', 'after'] as const)(
    'leave no ticket behind where the erasure runs right %s one is issued',
    async (when) => {
      const w = await world();
      const issue = async (ticket: KeptTicket) => {
        if (when === 'before') await w.erase();
        await w.connections.issueTicket(ticket);
        if (when === 'after') await w.erase();
      };
      const dropTicket = (ticket: KeptTicket) => w.connections.dropTicket(ticket);
      const issuing = issueTicket(
        new Erasures(w.fresh.table),
        { issueTicket: issue, dropTicket },
        () => new Date(start),
      );
      await expect(issuing(customerId)).rejects.toMatchObject({ status: 410 });
      expect((await w.fresh.items()).map(({ pk }) => pk)).toEqual([`ERASED#${customerId}`]);
    },
  );

  it.each(['before', 'after'] as const)('do not exist if an erasure runs right %s one is added', async (when) => {
    const w = await world();
    const notifications = whileAdding(w.fresh.table, { [when]: () => w.erase() });
    const told = [w.mails.length, w.pushed.length];
    await w.claimAccepted('late', { notifications });
    expect((await w.fresh.items()).map(({ pk }) => pk)).toEqual([`ERASED#${customerId}`]);
    expect([w.mails.length, w.pushed.length]).toEqual(told);
  });

  it('do not exist if an erasure runs between two deliveries of one, the first of which crashed', async () => {
    const work = async (w: Awaited<ReturnType<typeof world>>, crash: Crash) => {
      await w.erase();
      await w.claimAccepted('late', { crash });
    };
    expect(await atEveryCrash(world, work, ({ fresh }) => fresh.state())).toBeGreaterThanOrEqual(6);
  });

  it("do not exist if the erasure runs while one is being mailed: storing the mail's result creates none", async () => {
    const w = await world();
    w.during.mail = () => w.erase();
    await w.preferences.save(customerId, defaultPreferences);
    await w.claimAccepted('late');
    expect((await w.fresh.items()).map(({ pk }) => pk)).toEqual([`ERASED#${customerId}`]);
  });

  it('are removed even after a crash at any point', async () => {
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

describe('the closing of an account', () => {
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

  it('is mailed, with what is kept until when and why, before the address is deleted', async () => {
    const done = await close(async () => 'done');
    expect(done).toHaveLength(2);
    expect(done[0]).toContain(
      'The files of your claims, with their letters: until December 31, 2030 (10 CCR 2695.3(b)(3))',
    );
    expect(done[1]).toBe(`removed ${customerId}`);
    expect((await close(async () => 'done', []))[0]).toContain('We keep nothing about you.');
  });

  it('waits while mail cannot be sent, and happens even if it can never be sent', async () => {
    const busy = async () => Promise.reject(new MailRefused('TooManyRequestsException'));
    await expect(close(busy)).rejects.toThrow('TooManyRequestsException');
    expect(await close(async () => 'refused')).toEqual([`removed ${customerId}`]);
  });
});
