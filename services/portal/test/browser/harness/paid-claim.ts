import type { Page } from 'playwright-core';
import { becomeInsured, newClaimant, reportLoss, signUp, upload } from './claimant.ts';
import { waitForText } from './hands.ts';
import { approveClaim, openFromQueue, signInAs } from './staff.ts';

/** Files a new customer's claim and has an adjuster approve it, $4,320 of damage; the customer's page shows the payment. @returns its id */
export async function paidClaim(
  customer: Page,
  { endpoint, visitor }: { endpoint: string; visitor(): Promise<Page> },
): Promise<string> {
  const who = await newClaimant();
  await signUp(customer, endpoint, who);
  await becomeInsured(customer, who);
  await reportLoss(customer, who);
  const claimId = new URL(customer.url()).pathname.split('/').at(-1)!;
  const number = /CL-\w+-\w+/.exec((await customer.getByRole('heading', { name: /^Claim CL-/ }).textContent())!)![0];
  await upload(customer, 'damage', who.pictures.damage);
  await waitForText(customer, 'An adjuster is looking at your claim');
  const adjuster = await visitor();
  await signInAs(adjuster, endpoint, 'adjusters');
  await openFromQueue(adjuster, number);
  await approveClaim(adjuster, '4320');
  await waitForText(customer, 'Your claim is paid');
  return claimId;
}
