import { continueJourney, retryOnConflict } from '@claimstream/lambda-kit';
import { follows } from '../domain/payout-outcome.ts';
import { payoutNews } from '../provider/payout-event.ts';
import type { Payments } from '../store/payments.ts';
import { ended } from './payment-outcome.ts';
import { jsonOf, type Receive } from './quarantine-what-is-refused.ts';

/** Translates what the provider says of a payout into our events; sets aside what it cannot understand. */
export function receivePayout(payments: Pick<Payments, 'get' | 'write'>, now: () => Date): Receive {
  return async (body, setAside) => {
    const news = payoutNews(jsonOf(body));
    if (!news) return setAside('NOT_A_PAYOUT_EVENT');
    await retryOnConflict(async () => {
      const found = await payments.get(news.paymentId);
      if (!found) return setAside('UNKNOWN_PAYMENT');
      continueJourney(found.item.correlationId);
      if (found.item.amountCents !== news.amountCents) return setAside('AMOUNT_MISMATCH');
      const { outcome, aside } = follows(found.item, news);
      if (aside) await setAside(aside);
      if (!outcome) return;
      const { payment, event } = ended(found.item, outcome, news, now().toISOString());
      await payments.write(payment, found.version, [found.item.state], [event]);
    });
  };
}
