import { hire } from '../staff.ts';
import { waitForPayment } from '../steps/follow-claim.ts';
import { review } from '../steps/review-claim.ts';
import { showLoss } from './paid.ts';
import type { Scenario } from './scenario.ts';

/** Somebody is hurt: the car is paid, but the claim closes only after a person has closed the injury's exposure. */
export const injury: Scenario = {
  end: 'paid',
  async play(trip) {
    const { platform, token, feed, ids, done } = trip;
    await showLoss(trip, { injuries: [{ givenName: 'Pat', description: 'A sore neck.' }] });
    await review(trip);
    const state = await platform.patience.until(
      'claims',
      'the claim to be paid',
      async () => {
        const found = await platform.call(token, 'claims', 'GET', `/claims/${ids.claimId}`);
        return found.paidCents === undefined ? undefined : (found.state as string);
      },
      () => feed.next(),
    );
    done('claim paid');
    if (state === 'closed') throw new Error('The claim closed although its injury is open');
    const adjuster = await hire(platform, 'adjusters');
    const note = 'No treatment was needed.';
    await platform.call(adjuster, 'claims', 'POST', `/claims/${ids.claimId}/exposures/bodily-injury/closure`, { note });
    done('adjuster: injury closed');
    return waitForPayment(trip);
  },
};
