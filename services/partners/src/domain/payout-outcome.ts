import type { Payment, PayoutNews } from './payment.ts';

export type Outcome = 'completed' | 'failed' | 'returned';

/** The effect of a message on a payment, and why a person must look at it as well. */
export interface Follows {
  outcome?: Outcome;
  aside?: 'UNKNOWN_PAYMENT' | 'CONTRADICTS_OUTCOME' | 'ANOTHER_PAYOUT';
}

/** Decides the effect of the provider's news on a payment in its present state. Repeated and old news have none. */
export function follows(payment: Payment, news: PayoutNews): Follows {
  const { state, providerReference } = payment;
  if (state === 'superseded') return { aside: 'UNKNOWN_PAYMENT' };
  const isOther = providerReference !== undefined && providerReference !== news.payoutId;
  switch (state) {
    case 'requested':
      return {
        outcome: { paid: 'completed', failed: 'failed', canceled: 'failed', reversed: 'returned' }[
          news.says
        ] as Outcome,
      };
    case 'completed':
      return isOther ? { aside: 'ANOTHER_PAYOUT' } : afterPaid(payment, news);
    case 'failed':
      return afterFailure(payment, news, isOther);
    case 'returned':
      if (isOther) return { aside: 'ANOTHER_PAYOUT' };
      if (news.says === 'canceled') return { aside: 'CONTRADICTS_OUTCOME' };
      return news.says === 'paid' && isNewer(news, payment)
        ? { outcome: 'completed', aside: 'CONTRADICTS_OUTCOME' }
        : {};
  }
}

function afterPaid(payment: Payment, news: PayoutNews): Follows {
  if (news.says === 'paid') return payment.paidAfterAll ? { aside: 'CONTRADICTS_OUTCOME' } : {};
  const contradicts = news.says === 'canceled' || isOlder(news, payment);
  return contradicts ? { aside: 'CONTRADICTS_OUTCOME' } : { outcome: 'returned' };
}

function afterFailure(payment: Payment, news: PayoutNews, isOther: boolean): Follows {
  if (news.says === 'reversed') return { aside: 'CONTRADICTS_OUTCOME' };
  if (news.says !== 'paid') return isOther ? { aside: 'ANOTHER_PAYOUT' } : {};
  // Money that left is published too, or somebody would order it again. Money that left and was returned is not there.
  return isOlder(news, payment)
    ? { aside: 'CONTRADICTS_OUTCOME' }
    : { outcome: 'completed', aside: 'CONTRADICTS_OUTCOME' };
}

/** The provider's bus delivers in any order, and more than once: news may be older than the known state of the payment. */
const isOlder = ({ saidAt }: PayoutNews, { saidAt: known }: Payment): boolean =>
  known !== undefined && Date.parse(saidAt) < Date.parse(known);

/** A returned payment was paid before, so only news that is certainly newer means that it was paid again. */
const isNewer = ({ saidAt }: PayoutNews, { saidAt: known }: Payment): boolean =>
  known !== undefined && Date.parse(saidAt) > Date.parse(known);
