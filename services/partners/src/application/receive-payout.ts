import { continueJourney, logger, retryOnConflict } from '@claimstream/lambda-kit';
import type { Payment } from '../domain/payment.ts';
import { PayoutEvent } from '../domain/payout.ts';
import type { Payments } from '../store/payments.ts';
import { ended, type Outcome, type Said } from './payment-outcome.ts';

/** Why a message from the provider is not acted on. */
export type QuarantineReason =
  | 'NOT_A_PAYOUT_EVENT'
  | 'UNKNOWN_PAYMENT'
  | 'AMOUNT_MISMATCH'
  | 'CONTRADICTS_OUTCOME'
  | 'ANOTHER_PAYOUT';

/** Translates what the provider says of a payout into our events; quarantines what it cannot understand. */
export function receivePayout(payments: Pick<Payments, 'get' | 'write' | 'quarantine'>, now: () => Date) {
  return async ({ messageId, body }: { messageId: string; body: string }): Promise<void> => {
    const receivedAt = now().toISOString();
    const setAside = (reason: QuarantineReason) => {
      logger.warn('Message of the payment provider quarantined', { messageId, reason });
      return payments.quarantine(messageId, { reason, receivedAt, body });
    };
    const event = parsed(body);
    if (!event) return setAside('NOT_A_PAYOUT_EVENT');
    await retryOnConflict(async () => {
      const found = await payments.get(event.detail.reference);
      if (!found) return setAside('UNKNOWN_PAYMENT');
      continueJourney(found.item.correlationId);
      if (found.item.amountCents !== event.detail.amount_cents) return setAside('AMOUNT_MISMATCH');
      const { outcome, aside } = follows(found.item, event['detail-type'] === 'payout.paid', saidIn(event));
      if (aside) await setAside(aside);
      if (!outcome) return;
      const { payment, event: outgoing } = ended(found.item, outcome, saidIn(event), receivedAt);
      await payments.write(payment, found.version, [found.item.state], [outgoing]);
    });
  };
}

/** What a message means for a payment, and why a person looks at it as well. */
function follows(payment: Payment, isPaid: boolean, said: Said): { outcome?: Outcome; aside?: QuarantineReason } {
  const { state, providerReference } = payment;
  const isOther = providerReference !== undefined && providerReference !== said.payoutId;
  switch (state) {
    case 'requested':
      return { outcome: isPaid ? 'completed' : 'failed' };
    case 'completed':
      // A second payout for the same payment is for a person to look at.
      if (isOther) return { aside: 'ANOTHER_PAYOUT' };
      if (isPaid) return {};
      return isOlder(said, payment) ? { aside: 'CONTRADICTS_OUTCOME' } : { outcome: 'returned' };
    case 'failed':
      if (!isPaid) return isOther ? { aside: 'ANOTHER_PAYOUT' } : {};
      // That money left is told as well, or somebody would order it again; money that left and came back is not there.
      return isOlder(said, payment)
        ? { aside: 'CONTRADICTS_OUTCOME' }
        : { outcome: 'completed', aside: 'CONTRADICTS_OUTCOME' };
    case 'returned':
      if (isOther) return { aside: 'ANOTHER_PAYOUT' };
      return isPaid && isNewer(said, payment) ? { outcome: 'completed', aside: 'CONTRADICTS_OUTCOME' } : {};
    case 'superseded':
      return { aside: 'UNKNOWN_PAYMENT' };
  }
}

/**
 * Whether a message is older than what is known of the payment. The provider's bus delivers in any order, and more than once; a
 * message without a time is not known to be old.
 */
const isOlder = ({ saidAt }: Said, { saidAt: known }: Payment): boolean =>
  saidAt !== undefined && known !== undefined && Date.parse(saidAt) < Date.parse(known);

/** A payment that came back was paid before, so only a message that is known to be newer says that it was paid again. */
const isNewer = ({ saidAt }: Said, { saidAt: known }: Payment): boolean =>
  saidAt !== undefined && known !== undefined && Date.parse(saidAt) > Date.parse(known);

const saidIn = ({ time, detail: { id, failure_code } }: PayoutEvent): Said => ({
  payoutId: id,
  failureCode: failure_code,
  saidAt: time,
});

function parsed(body: string): PayoutEvent | undefined {
  try {
    return PayoutEvent.safeParse(JSON.parse(body)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
