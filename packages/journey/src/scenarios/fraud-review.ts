import { beTold } from '../steps/be-told.ts';
import { waitForPayment } from '../steps/follow-claim.ts';
import { approval, review } from '../steps/review-claim.ts';
import { showLoss } from './paid.ts';
import type { Scenario } from './scenario.ts';

/** A driver who is not the policyholder is a finding that an adjuster clears before they approve. */
export const fraudReview: Scenario = {
  end: 'paid',
  async play(trip) {
    const driver = { givenName: 'Robin', familyName: 'Borrower', licenceNumber: 'D99887766' };
    await showLoss(trip, { driver });
    await review(trip, {
      ...approval(trip),
      async before({ platform, ids, done }, adjuster) {
        const path = `/flags/${ids.claimId}`;
        const flag = await platform.patience.until(
          'fraud',
          'the flag of the claim',
          async () => (await platform.call(adjuster, 'fraud', 'GET', path)) as { findings: { reason: string }[] },
        );
        const reason = 'The customer lent the car and says so.';
        await platform.call(adjuster, 'fraud', 'POST', `${path}/decision`, { decision: 'clear', reason });
        done(`adjuster: clear ${flag.findings.map((finding) => finding.reason).join(', ')}`);
      },
    });
    const cents = await waitForPayment(trip);
    await beTold(trip);
    return cents;
  },
};
