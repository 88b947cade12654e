import { PaymentCompany } from '../payment-company.ts';
import { paid } from './paid.ts';
import type { Scenario } from './scenario.ts';

/** The bank returns the money; the customer confirms the account and is paid under a new payment id. */
export const returnedPayment: Scenario = {
  end: 'paid',
  async play(trip) {
    await paid.play(trip);
    const { platform, token, feed, ids, done } = trip;
    const company = new PaymentCompany(platform);
    await company.sendBack(ids.claimId!);
    await platform.patience.until(
      'settlement',
      'the customer to be asked where the money goes',
      async () => feed.heardOf('Settlement.Payment.Returned') || undefined,
      () => feed.next(),
    );
    done('payment came back');
    await platform.call(token, 'settlement', 'POST', `/settlements/${ids.claimId}/payment-details`, {});
    const payouts = await platform.patience.until('partners', 'the second payment', async () => {
      const found = await company.payoutsOf(ids.claimId!);
      return found.length === 2 && found[1]!.status === 'paid' ? found : undefined;
    });
    if (payouts[0]!.status !== 'failed' || payouts[0]!.reference === payouts[1]!.reference)
      throw new Error(`The money went out twice: ${JSON.stringify(payouts)}`);
    const { paidCents } = await platform.patience.until(
      'claims',
      'the claim to be paid again',
      async () => {
        const found = await platform.call(token, 'claims', 'GET', `/claims/${ids.claimId}`);
        return found.paidCents === undefined ? undefined : (found as { paidCents: number });
      },
      () => feed.next(),
    );
    done('paid again, under a new payment id');
    return paidCents;
  },
};
