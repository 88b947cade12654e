import './silence.ts';
import { defaultPreferences, type PhoneState } from '@claimstream/api-contract/notifications/preferences';
import { atEveryCrash, type Crash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { sendText } from '../src/application/send-text.ts';
import { TextRefused } from '../src/delivery/phone.ts';
import { notificationTemplates } from '../src/domain/notification-templates.ts';
import { priceOf, type TextRequest, textedAbout, wordsOf } from '../src/domain/texts.ts';
import { TextStore } from '../src/store/text-store.ts';
import { customerId, world as newWorld } from './notifications-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const wanted = { ...defaultPreferences, text: { ...defaultPreferences.text, payments: true } };
const NOON = Date.parse('2026-03-02T18:00:00Z');
const NIGHT = Date.parse('2026-03-03T04:00:00Z');
const answered = (status: number) => new TextRefused({ name: 'Failure', $metadata: { httpStatusCode: status } });

/** A paid claim whose text was handed over, and a phone in memory. */
async function world() {
  const w = await newWorld(tables);
  await w.preferences.save(customerId, wanted);
  await w.paid();
  const [request] = w.handed as [TextRequest];
  const texts = new TextStore(w.fresh.table);
  const sent: string[] = [];
  const postponed: { request: TextRequest; until: string }[] = [];
  const state = { now: NOON, phone: 'verified' as PhoneState, limit: 1_000_000, overLimit: 0 };
  const next: { failure?: Error } = {};
  const phone = {
    of: async () => ({ state: state.phone, ...(state.phone === 'none' ? {} : { number: '+15555550100' }) }),
    monthlyLimit: async () => state.limit,
    async send(_: string, words: string) {
      const { failure } = next;
      delete next.failure;
      if (failure) throw failure;
      sent.push(words);
      return 'done' as const;
    },
  };
  const postpone = async (postponedRequest: TextRequest, until: Date) =>
    void postponed.push({ request: postponedRequest, until: until.toISOString() });
  const send = (given: TextRequest = request, crash?: Crash) => {
    const around = <T extends object>(store: T): T => (crash ? crash.methods(store as never) : store) as T;
    const stores = { notifications: around(w.store), preferences: around(w.preferences), texts: around(texts) };
    const mail = crash ? crash.around(w.mail) : w.mail;
    const ways = { phone: around(phone), mail, postpone };
    return sendText(
      stores,
      ways,
      'https://portal.example',
      () => state.overLimit++,
      () => new Date(state.now),
    )(given);
  };
  w.mails.length = 0;
  return {
    ...w,
    request,
    sent,
    postponed,
    state,
    send,
    phoneFails: (failure: Error) => Object.assign(next, { failure }),
  };
}

it('every texted event has a title', () => {
  for (const name of Object.keys(textedAbout)) {
    const template = notificationTemplates.find(({ contract }) => contract.name === name);
    const titles = template?.contract.samples.flatMap((sample) => template.fill(sample).email?.title ?? []);
    expect([name, titles]).toEqual([name, expect.arrayContaining([expect.any(String)])]);
  }
});

describe('a text', () => {
  it('is sent once, however often it is delivered', async () => {
    const w = await world();
    const both = await Promise.allSettled([w.send(), w.send()]);
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
    await w.send();
    expect(w.sent).toEqual([
      `Claimstream: Your claim is paid. https://portal.example${w.request.page} Reply STOP to get no more texts.`,
    ]);
  });

  it('is not sent to customers who no longer want it, or have no phone', async () => {
    const w = await world();
    w.state.phone = 'none';
    await w.send();
    w.state.phone = 'verified';
    await w.preferences.save(customerId, defaultPreferences);
    await w.send();
    expect(w.sent).toEqual([]);
  });

  it("waits for the end of the quiet hours, and is sent then, even if the machine's clock is behind", async () => {
    const w = await world();
    w.state.now = NIGHT;
    await w.send();
    await w.send();
    expect(w.postponed.map(({ until }) => until)).toEqual(Array(2).fill('2026-03-03T14:00:00.000Z'));
    expect(w.sent).toEqual([]);
    await w.send({ ...w.request, at: '2026-03-03T14:00:00Z' });
    await w.send({ ...w.request, at: '2026-03-03T14:00:00Z' });
    expect(w.sent).toHaveLength(1);
  });

  it('delivered late, in the next quiet hours, waits again', async () => {
    const w = await world();
    w.state.now = NIGHT;
    await w.send({ ...w.request, at: '2026-03-02T14:00:00Z' });
    expect([w.sent, w.postponed.length]).toEqual([[], 1]);
  });

  it('is never retried for a phone that answered STOP', async () => {
    const w = await world();
    w.state.phone = 'stopped';
    await w.send();
    w.state.phone = 'verified';
    await w.send();
    expect(w.sent).toEqual([]);
  });

  it("above the month's limit becomes a mail, unless the event was mailed, and is counted", async () => {
    const w = await world();
    w.state.limit = priceOf('+15555550100', wordsOf(w.request, 'https://portal.example')) - 1;
    await w.send();
    expect([w.sent, w.mails, w.state.overLimit]).toEqual([[], [], 1]);
    const other = await world();
    other.state.limit = 0;
    await other.preferences.save(customerId, { ...wanted, email: { ...wanted.email, payments: false } });
    await other.paid('another');
    await other.send(other.handed[1]);
    await other.send(other.handed[1]);
    expect([other.sent, other.mails.length, other.state.overLimit]).toEqual([[], 1, 1]);
  });

  it('is redelivered if SNS certainly did not accept it, and then sent once', async () => {
    const w = await world();
    w.phoneFails(answered(429));
    await expect(w.send()).rejects.toThrow('SNS did not take a text: Failure');
    await w.send();
    await w.send();
    expect(w.sent).toHaveLength(1);
  });

  it('is not sent again if it is unknown whether it went out: a mail goes instead', async () => {
    const w = await world();
    await w.preferences.save(customerId, { ...wanted, email: { ...wanted.email, payments: false } });
    await w.paid('another');
    const request = w.handed[1];
    w.phoneFails(answered(500));
    await expect(w.send(request)).rejects.toThrow('SNS did not take a text');
    await expect(w.send(request)).rejects.toThrow('looks again later');
    w.state.now += 60_000;
    await w.send(request);
    await w.send(request);
    expect([w.sent, w.mails.length]).toEqual([[], 1]);
  });

  it('survives a crash at every point: never sent twice, and delivered by text or by mail', async () => {
    const unmailed = async () => {
      const w = await world();
      await w.preferences.save(customerId, { ...wanted, email: { ...wanted.email, payments: false } });
      await w.paid('another');
      return w;
    };
    const outcome = async ({ sent, mails }: Awaited<ReturnType<typeof world>>) => [
      sent.length <= 1,
      sent.length + mails.length >= 1,
    ];
    const tries = await atEveryCrash(
      unmailed,
      (w, crash) => {
        w.state.now += 60_000;
        return w.send(w.handed[1], crash);
      },
      outcome,
    );
    expect(tries).toBeGreaterThan(5);
  });

  it('is not sent about a customer whose data are erased', async () => {
    const w = await world();
    await w.store.erase(customerId);
    await w.preferences.save(customerId, wanted);
    await w.send();
    expect(w.sent).toEqual([]);
  });
});
