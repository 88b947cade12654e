import { randomUUID } from 'node:crypto';
import { createStaff, type StaffGroup } from '@claimstream/runner';
import type { Page } from 'playwright-core';
import { signIn } from './claimant.ts';
import { fill, pressButton, waitForText } from './hands.ts';

/** Creates a member of staff, as `npm run staff` does, and signs them in. Ends on their first page. */
export async function signInAs(page: Page, endpoint: string, group: StaffGroup): Promise<void> {
  const email = `${group}-${randomUUID()}@example.com`;
  const password = 'A-long-passw0rd-of-staff';
  await createStaff({ email, group, password, stage: 'dev', endpoint });
  await signIn(page, { email, password });
}

/** Opens what the work queue shows about a claim. */
export async function openFromQueue(page: Page, claimNumber: string): Promise<void> {
  await page.goto('/desk');
  await page.getByRole('link', { name: claimNumber }).first().click();
}

/** Approves the claim whose page is open. @param dollars the repair estimate, as it is typed */
export async function approveClaim(page: Page, dollars: string): Promise<void> {
  await page.getByRole('radio', { name: /^Approve/ }).check();
  await page.getByRole('radio', { name: /^Severe/ }).check();
  await fill(page, /^Repair estimate in US dollars/, dollars);
  await pressButton(page, 'Approve the claim');
}

/** Approves the claim whose page is open as a total loss, of a car whose lender is paid first. All amounts as they are typed. */
export async function approveTotalLoss(
  page: Page,
  { value, wreck, owed }: { value: string; wreck: string; owed: string },
): Promise<void> {
  await page.getByRole('radio', { name: /^Approve/ }).check();
  await page.getByRole('radio', { name: /^Total loss/ }).check();
  await pressButton(page, 'Approve the claim');
  await waitForText(page, 'Choose one of the options.');
  await fill(page, /^Value just before the loss/, value);
  await page.getByRole('radio', { name: 'Valuation report' }).check();
  await fill(page, /^Highest bid for the wreck/, wreck);
  await fill(page, /^Owed to a lienholder/, owed);
  await pressButton(page, 'Approve the claim');
}

/** Approves the payout whose page is open. @param amount as the page writes it */
export async function approvePayout(page: Page, amount: string): Promise<void> {
  await pressButton(page, `Approve ${amount}`);
  await pressButton(page, 'Approve the payout');
}
