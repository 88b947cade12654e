import { continueJourney, retryOnConflict } from '@claimstream/lambda-kit';
import { follows } from '../domain/payout-outcome.ts';
import { jsonOf } from '../provider/malformed.ts';
import { payoutNews } from '../provider/payout-event.ts';
import type { Payments } from '../store/payments.ts';
import { ended } from './payment-outcome.ts';
import { ignored, type Receive } from './quarantine-what-is-refused.ts';

/** Translates the provider's payout events into ours; quarantines those that it cannot understand. */
export function receivePayout(payments: Pick<Payments, 'get' | 'write'>, now: () => Date): Receive {
  return async (body, setAside) => {
    const read = jsonOf(body);
    const news = 'faults' in read ? read : payoutNews(read.json, now());
    if ('faults' in news) return setAside('NOT_A_PAYOUT_EVENT', news.faults);
    await retryOnConflict(async () => {
      const found = await payments.get(news.paymentId);
      if (!found) return setAside('UNKNOWN_PAYMENT');
      continueJourney(found.item.correlationId);
      if (found.item.amountCents !== news.amountCents) return setAside('AMOUNT_MISMATCH');
      const { outcome, aside } = follows(found.item, news);
      if (aside) await setAside(aside);
      if (!outcome) return aside ? undefined : ignored('payments', 'KNOWN');
      const { payment, event } = ended(found.item, outcome, news, now().toISOString());
      await payments.write(payment, found.version, [found.item.state], [event]);
    });
  };
}
