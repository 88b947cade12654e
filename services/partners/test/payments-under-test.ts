import './silence.ts';
import type { DataOf } from '@claimstream/events-schema';
import { PaymentRequested } from '@claimstream/events-schema/settlement/payment-requested';
import { deriveId } from '@claimstream/lambda-kit';
import { type Crash, deliver, type TableUnderTest } from '@claimstream/test-drive';
import { dismiss, listDismissed } from '../src/application/dismiss.ts';
import { quarantineWhatIsRefused, type Receive } from '../src/application/quarantine-what-is-refused.ts';
import { receivePayout } from '../src/application/receive-payout.ts';
import { redrive } from '../src/application/redrive.ts';
import { requestPayout } from '../src/application/request-payout.ts';
import { Payments } from '../src/store/payments.ts';
import { Quarantine } from '../src/store/quarantine.ts';

export const requested: DataOf<typeof PaymentRequested> = { ...PaymentRequested.samples[0]!, amountCents: 310_000 };
export const { paymentId } = requested;
const now = () => new Date('2026-05-02T10:00:00.000Z');
/** A message from the provider's partner bus; `said` changes its payout. */
export const message = (type: string, said: object = {}, created = Date.parse('2026-05-02T09:00:00Z') / 1000) => ({
  id: 'from-eventbridge',
  source: 'aws.partner/payments.example/claimstream',
  'detail-type': type,
  detail: {
    id: 'evt_1',
    object: 'event',
    type,
    created,
    data: {
      object: {
        id: 'po_1',
        object: 'payout',
        amount: 310_000,
        currency: 'usd',
        status: type.replace('payout.', ''),
        failure_code: null,
        original_payout: null,
        metadata: { reference: paymentId },
        ...said,
      },
    },
  },
});
/** The same, reported at a time of day by the provider's clock. */
export const saidAt = (time: string, type: string, said: object = {}) =>
  message(type, said, Date.parse(`2026-05-02T${time}Z`) / 1000);
/** The provider's reports when it reverses a payment. */
export const reversal = (time = '10:00:00', said: object = {}) =>
  saidAt(time, 'payout.paid', { id: 'po_2', amount: -310_000, original_payout: 'po_1', ...said });
export const second: DataOf<typeof PaymentRequested> = {
  ...requested,
  paymentId: deriveId('the second payment'),
  payee: 'payee_7Hq2w9Lm',
  replaces: [paymentId],
};
/** Partners that these tests do without. */
const nobody = {};
export type Answer = { accepted: true; reference: string } | { accepted: false; reasonCode: string };

/** The service's table, and a provider that pays once for each payment id. */
export async function world(tables: TableUnderTest) {
  const fresh = await tables.fresh();
  const payments = new Payments(fresh.table);
  const quarantined = new Quarantine(fresh.table);
  const asked: string[] = [];
  const payees: string[] = [];
  const counted: string[] = [];
  const provider = {
    answer: { accepted: true, reference: 'po_1' } as Answer,
    meanwhile: async () => {},
    /** Its report about the payouts of a payment, when asked. */
    became: new Map<string, { id: string; status: 'pending' | 'paid' | 'failed' | 'reversed' }[]>(),
  };
  const call = async ({ paymentId: key, payee }: { paymentId: string; payee: string }): Promise<Answer> => {
    asked.push(key);
    payees.push(payee);
    await provider.meanwhile();
    return provider.answer;
  };
  const payoutsOf = async (id: string) => provider.became.get(id) ?? [];
  const api = (crash?: Crash) => ({ request: crash ? crash.around(call) : call, payoutsOf });
  const over = (crash?: Crash) => (crash ? crash.methods(payments) : payments);
  return {
    fresh,
    asked,
    payees,
    /** The message of each count of a quarantined one. */
    counted,
    provider,
    of: async (id: string) => (await payments.get(id))?.item,
    now: async () => (await payments.get(paymentId))?.item,
    names: async () => (await fresh.events()).map(({ detailType }) => detailType),
    quarantine: async () => (await fresh.items()).filter(({ pk }) => pk === 'QUARANTINE').map(({ reason }) => reason),
    /** A delivery that reads the table, and continues only after `meanwhile`. */
    requestLate: (meanwhile: () => Promise<void>) => {
      const get = async (id: string) => {
        const found = await payments.get(id);
        await meanwhile();
        return found;
      };
      const late = { get, write: payments.write.bind(payments), supersede: payments.supersede.bind(payments) };
      return deliver(requestPayout(late, api(), now), PaymentRequested, requested);
    },
    request: (crash?: Crash, so: Partial<DataOf<typeof PaymentRequested>> = {}) =>
      deliver(requestPayout(over(crash), api(crash), now), PaymentRequested, { ...requested, ...so }),
    requestSecond: (crash?: Crash) =>
      deliver(requestPayout(over(crash), api(crash), now), PaymentRequested, second, 'second'),
    receive: (body: unknown, messageId = 'm-1', crash?: Crash) =>
      quarantineWhatIsRefused(
        'payments',
        receivePayout(over(crash), now),
        crash ? crash.methods(quarantined) : quarantined,
        () => counted.push(messageId),
        now,
      )({ messageId, body: typeof body === 'string' ? body : JSON.stringify(body) }),
    redrive: (quarantineId = 'm-1', crash?: Crash, at = now) =>
      redrive(
        crash ? crash.methods(quarantined) : quarantined,
        {
          ...(nobody as Record<'weather' | 'crm', Receive>),
          payments: receivePayout(over(crash), at),
        },
        now,
      )(quarantineId, 'an operator'),
    dismiss: (note = 'A test of theirs.', by = 'an operator', crash?: Crash) =>
      dismiss(crash ? crash.methods(quarantined) : quarantined, now)('m-1', by, note),
    dismissals: async () => (await listDismissed(quarantined)({ limit: 10 })).dismissals,
  };
}
export type World = Awaited<ReturnType<typeof world>>;
/** The state that must be the same after a crash. */
export const outcome = async ({ fresh, asked }: World) => ({
  state: await fresh.state(),
  paidFor: [...new Set(asked)],
});
