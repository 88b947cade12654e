import './silence.ts';
import type { DataOf } from '@claimstream/events-schema';
import { PaymentRequested } from '@claimstream/events-schema/settlement/payment-requested';
import { type Crash, deliver, type TableUnderTest } from '@claimstream/test-drive';
import { receivePayout } from '../src/application/receive-payout.ts';
import { requestPayout } from '../src/application/request-payout.ts';
import { Payments } from '../src/store/payments.ts';

export const requested: DataOf<typeof PaymentRequested> = { ...PaymentRequested.samples[0]!, amountCents: 310_000 };
export const { paymentId } = requested;
const now = () => new Date('2026-05-02T10:00:00.000Z');
/** A message as the provider's partner bus delivers it. */
export const message = (type: string, detail: object = {}) => ({
  id: 'from-eventbridge',
  source: 'aws.partner/payments.example/claimstream',
  'detail-type': type,
  detail: { id: 'po_1', reference: paymentId, amount_cents: 310_000, currency: 'usd', ...detail },
});
export type Answer = { accepted: true; reference: string } | { accepted: false; reasonCode: string };

/** The service's table, and a provider that pays once for each payment id. */
export async function world(tables: TableUnderTest) {
  const fresh = await tables.fresh();
  const payments = new Payments(fresh.table);
  const asked: string[] = [];
  const provider = { answer: { accepted: true, reference: 'po_1' } as Answer, meanwhile: async () => {} };
  const call = async ({ paymentId: key }: { paymentId: string }): Promise<Answer> => {
    asked.push(key);
    await provider.meanwhile();
    return provider.answer;
  };
  const over = (crash?: Crash) => (crash ? crash.methods(payments) : payments);
  return {
    fresh,
    asked,
    provider,
    now: async () => (await payments.get(paymentId))?.item,
    names: async () => (await fresh.events()).map(({ detailType }) => detailType),
    quarantine: async () => (await fresh.items()).filter(({ pk }) => pk === 'QUARANTINE').map(({ reason }) => reason),
    /** A delivery that looks into the table, and goes on only after `meanwhile`. */
    requestLate: (meanwhile: () => Promise<void>) => {
      const get = async (id: string) => {
        const found = await payments.get(id);
        await meanwhile();
        return found;
      };
      const late = { get, write: payments.write.bind(payments) };
      return deliver(requestPayout(late, call), PaymentRequested, requested);
    },
    request: (crash?: Crash) =>
      deliver(requestPayout(over(crash), crash ? crash.around(call) : call), PaymentRequested, requested),
    receive: (body: unknown, messageId = 'm-1', crash?: Crash) =>
      receivePayout(over(crash), now)({ messageId, body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
}
export type World = Awaited<ReturnType<typeof world>>;
/** The state that must be the same after a crash. */
export const outcome = async ({ fresh, asked }: World) => ({
  state: await fresh.state(),
  paidFor: [...new Set(asked)],
});
