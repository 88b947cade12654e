import './silence.ts';
import { defaultPreferences } from '@claimstream/api-contract/notifications/preferences';
import { atEveryCrash, type Crash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { claimId, customerId, world as newWorld, start, type World } from './notifications-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);

describe('a notification', () => {
  it('is stored, pushed and mailed once for each event, in the order of the facts', async () => {
    const w = await world();
    await w.connect('c-1', (await w.ticket()).ticket);
    await w.paid('paid', { at: start + 60_000 });
    await w.claimAccepted();
    await w.paid('paid', { at: start + 60_000 });
    const all = await w.list();
    expect(all.map(({ kind }) => kind)).toEqual(['Claim.Accepted', 'Settlement.Paid']);
    expect(w.pushed.map(({ id }) => id)).toEqual(all.map(({ notificationId }) => notificationId).reverse());
    expect(w.mails).toHaveLength(2);
  });

  it('is stored for each of several simultaneous facts', async () => {
    const w = await world();
    await Promise.all(Array.from({ length: 20 }, (_, index) => w.claimAccepted(`event ${index}`)));
    expect(new Set((await w.list()).map(({ notificationId }) => notificationId)).size).toBe(20);
  });

  it('without a mail is one item and one write, and a repetition pushes it again, which browsers recognise', async () => {
    const w = await world();
    await w.connect('c-1', (await w.ticket()).ticket);
    await w.reviewed();
    const before = await w.fresh.state();
    w.clock.now += 60_000;
    await w.reviewed();
    expect(new Set(w.pushed.map(({ id }) => id)).size).toBe(1);
    expect(w.pushed).toHaveLength(2);
    expect(await w.fresh.state()).toEqual(before);
    expect((await w.fresh.items()).filter(({ sk }) => sk.startsWith('NOTIFICATION#'))).toMatchObject([{ version: 1 }]);
  });

  it('is not pushed by a replay of its event, for which no browser waits', async () => {
    const w = await world();
    await w.reviewed();
    w.clock.now += 24 * 60 * 60_000;
    await w.connect('c-1', (await w.ticket()).ticket);
    await w.reviewed();
    expect([w.pushed, (await w.list()).length]).toEqual([[], 1]);
  });

  it('goes to every connection of its customer, and a closed connection is removed', async () => {
    const w = await world();
    for (const id of ['c-1', 'c-2']) await w.connect(id, (await w.ticket()).ticket);
    w.gone.add('c-1');
    w.clock.now += 60_000;
    await w.claimAccepted();
    expect(w.pushed.map(({ connectionId }) => connectionId)).toEqual(['c-2']);
    expect(await w.connected()).toEqual(['c-2']);
  });

  it('does not remove a connection that is still opening, which looks like a closed one', async () => {
    const w = await world();
    await w.connect('c-1', (await w.ticket()).ticket);
    w.gone.add('c-1');
    await w.claimAccepted();
    w.gone.delete('c-1');
    await w.paid();
    expect(w.pushed).toEqual([{ connectionId: 'c-1', id: expect.any(String) }]);
  });

  it('goes to at most the newest 20 connections, so that opening many does not delay others', async () => {
    const w = await world();
    for (let count = 1; count <= 21; count += 1) {
      await w.connect(`c-${count}`, (await w.ticket()).ticket);
      w.clock.now += 1_000;
    }
    await w.claimAccepted();
    expect(w.pushed).toHaveLength(20);
    expect(w.pushed.map(({ connectionId }) => connectionId)).not.toContain('c-1');
  });

  it('is mailed if it is important', async () => {
    const w = await world();
    await w.claimAccepted();
    expect(w.mails).toEqual([`${customerId}: We received your claim /claims/${claimId}`]);
  });

  it('is not mailed to customers who want no mail about it, but pushed all the same', async () => {
    const w = await world();
    await w.connect('c-1', (await w.ticket()).ticket);
    await w.preferences.save(customerId, {
      ...defaultPreferences,
      email: { ...defaultPreferences.email, claims: false },
    });
    await w.claimAccepted();
    await w.paid();
    expect(w.mails).toEqual([`${customerId}: Your claim is paid /claims/${claimId}`]);
    expect(w.pushed).toHaveLength(2);
  });

  it('is handed over to be texted for customers who want texts about it, without their phone number', async () => {
    const w = await world();
    await w.paid();
    expect(w.handed).toEqual([]);
    await w.preferences.save(customerId, {
      ...defaultPreferences,
      text: { ...defaultPreferences.text, payments: true },
    });
    await w.claimAccepted();
    await w.paid('paid once more', { at: start + 60_000 });
    expect(w.handed).toEqual([
      {
        customerId,
        notificationId: (await w.list()).at(-1)!.notificationId,
        about: 'payments',
        title: 'Your claim is paid',
        page: `/claims/${claimId}`,
      },
    ]);
  });

  it("is handed over only after the mail's result is stored, and again if that fails", async () => {
    const w = await world();
    const text = { ...defaultPreferences.text, payments: true };
    await w.preferences.save(customerId, { ...defaultPreferences, text });
    const kept: unknown[] = [];
    w.during.text = async () => {
      kept.push(
        ...(await w.fresh.items()).flatMap(({ sk, settled }) => (sk.startsWith('NOTIFICATION#') ? [settled] : [])),
      );
      throw new Error('SQS is busy');
    };
    await expect(w.paid()).rejects.toThrow('SQS is busy');
    expect(kept).toEqual([{ push: 'done', mail: 'done' }]);
    await w.paid();
    expect([w.handed.length, w.mails.length]).toEqual([1, 1]);
  });

  it('survives a crash at every point: stored once, pushed and mailed at least once', async () => {
    const connected = async () => {
      const w = await world();
      await w.connect('c-1', (await w.ticket()).ticket);
      return w;
    };
    const outcome = async ({ list, pushed, mails }: World) => [
      await list(),
      [...new Set(pushed.map(({ id }) => id))],
      [...new Set(mails)],
    ];
    const later = (w: World, crash: Crash) => {
      // The queue delivers it again once the crashed delivery's right has expired.
      w.clock.now += 60_000;
      return w.claimAccepted('accepted', { crash });
    };
    expect(await atEveryCrash(connected, later, outcome)).toBe(12);
  });

  it('delivered only by a push survives a crash at every point', async () => {
    const connected = async () => {
      const w = await world();
      await w.connect('c-1', (await w.ticket()).ticket);
      return w;
    };
    const outcome = async ({ list, pushed }: World) => [await list(), [...new Set(pushed.map(({ id }) => id))]];
    const work = (w: World, crash: Crash) => w.reviewed('reviewed', { crash });
    expect(await atEveryCrash(connected, work, outcome)).toBe(8);
  });

  it('is sent by one of two concurrent deliveries; the other one is redelivered and finds it done', async () => {
    const w = await world();
    await w.connect('c-1', (await w.ticket()).ticket);
    let second: Promise<unknown> | undefined;
    w.during.mail = async () => {
      second = w.claimAccepted();
      await expect(second).rejects.toThrow('is being handled');
    };
    await w.claimAccepted();
    expect(second).toBeDefined();
    await w.claimAccepted();
    expect([w.tries.mail, w.pushed.length, (await w.list()).length]).toEqual([1, 1, 1]);
  });

  it('is final once sent: customers who choose mail and texts about it later get none by a repetition', async () => {
    const w = await world();
    const none = { ...defaultPreferences, email: { ...defaultPreferences.email, payments: false } };
    await w.preferences.save(customerId, none);
    await w.paid();
    const text = { ...defaultPreferences.text, payments: true };
    await w.preferences.save(customerId, { ...defaultPreferences, text });
    await w.paid();
    expect([w.mails, w.handed]).toEqual([[], []]);
  });

  describe('with a failing channel', () => {
    const connected = async (...connections: string[]) => {
      const w = await world();
      for (const id of connections) await w.connect(id, (await w.ticket()).ticket);
      return w;
    };

    it('is not mailed again to an address that never accepts it, nor pushed again', async () => {
      const w = await connected('c-1');
      w.next.mail = 'refused';
      await w.claimAccepted();
      await w.claimAccepted();
      expect([w.tries.mail, w.mails, w.pushed.length]).toEqual([1, [], 1]);
      expect(await w.list()).toHaveLength(1);
    });

    it('is mailed again after a temporary failure, without being pushed again', async () => {
      const w = await connected('c-1');
      w.next.mail = new Error('SES is busy');
      await expect(w.claimAccepted()).rejects.toThrow('SES is busy');
      await w.claimAccepted();
      await w.claimAccepted();
      expect([w.tries.mail, w.mails.length, w.pushed.length]).toEqual([2, 1, 1]);
    });

    it('is pushed again after a temporary failure, without being mailed again', async () => {
      const w = await connected('c-1', 'c-2');
      w.next.push.set('c-2', new Error('API Gateway is busy'));
      await expect(w.claimAccepted()).rejects.toThrow('API Gateway is busy');
      expect(w.pushed.map(({ connectionId }) => connectionId)).toEqual(['c-1']);
      await w.claimAccepted();
      expect(w.mails).toHaveLength(1);
      // A browser that has it already recognises its id.
      expect(w.pushed.map(({ connectionId }) => connectionId).sort()).toEqual(['c-1', 'c-1', 'c-2']);
    });

    it('is redelivered while both fail, and then each is done once', async () => {
      const w = await connected('c-1');
      w.next.push.set('c-1', new Error('first'));
      w.next.mail = new Error('second');
      await expect(w.claimAccepted()).rejects.toThrow('first');
      expect([w.pushed, w.mails]).toEqual([[], []]);
      await w.claimAccepted();
      await w.claimAccepted();
      expect([w.pushed.length, w.mails.length]).toEqual([1, 1]);
    });

    it('affects only its own event: the next one is mailed', async () => {
      const w = await connected('c-1');
      w.next.mail = 'refused';
      await w.claimAccepted();
      await w.paid();
      expect(w.mails).toHaveLength(1);
    });
  });
});
