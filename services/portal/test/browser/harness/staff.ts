import { randomUUID } from 'node:crypto';
import { createStaff, type StaffGroup } from '@claimstream/runner';
import { codeOf } from '@claimstream/second-factor';
import type { Page } from 'playwright-core';
import { givePassword } from './claimant.ts';
import { fill, pressButton, saying, waitForText } from './hands.ts';

export interface StaffMember {
  email: string;
  password: string;
}

const STEP = 30_000;

/** Creates a member of staff who has never signed in, as `npm run staff` does. */
export async function newStaff(endpoint: string, group: StaffGroup): Promise<StaffMember> {
  const member = { email: `${group}-${randomUUID()}@example.com`, password: 'A-long-passw0rd-of-staff' };
  await createStaff({ ...member, group, stage: 'dev', endpoint });
  return member;
}

/** Creates a member of staff and signs them in with a newly connected authenticator app. Ends on their first page. */
export async function signInAs(page: Page, endpoint: string, group: StaffGroup): Promise<void> {
  await givePassword(page, await newStaff(endpoint, group));
  const key = await keyShown(page);
  // Uses the previous time step's code, so that the current one is left for the sign-in. If that step ends meanwhile, its code is too old
  // and a new one is taken.
  await giveCode(page, codeOf(key, Date.now() - STEP), 'Connect the app');
  const next = page.getByRole('heading', { name: 'Enter the code from your app' });
  const tooOld = page.getByText('That is not the current code');
  await saying(page, next.or(tooOld).waitFor());
  if (await tooOld.isVisible()) await giveCode(page, codeOf(key, Date.now() - STEP), 'Connect the app');
  await saying(page, next.waitFor());
  await giveCode(page, codeOf(key), 'Sign in');
  await saying(page, page.getByRole('button', { name: 'Sign out' }).waitFor());
}

/** The key shown for connecting an app, in Base32. */
export async function keyShown(page: Page): Promise<string> {
  const key = page.locator('.authenticator-key');
  await saying(page, key.waitFor());
  return (await key.textContent())!.replaceAll(' ', '');
}

export async function giveCode(page: Page, code: string, button: 'Connect the app' | 'Sign in'): Promise<void> {
  await fill(page, 'Code from your app', code);
  await page.getByRole('main').getByRole('button', { name: button }).click();
}

/** Opens a claim from the work queue. */
export async function openFromQueue(page: Page, claimNumber: string): Promise<void> {
  await page.goto('/desk');
  await page.getByRole('link', { name: claimNumber }).first().click();
}

/** Approves the claim on the open page. @param dollars the repair estimate, as typed */
export async function approveClaim(page: Page, dollars: string): Promise<void> {
  await page.getByRole('radio', { name: /^Approve/ }).check();
  await page.getByRole('radio', { name: /^Severe/ }).check();
  await fill(page, /^Repair estimate in US dollars/, dollars);
  await pressButton(page, 'Approve the claim');
}

/** Approves the claim on the open page as a total loss of a car whose lender is paid first. All amounts as typed. */
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

/** Approves the payout on the open page. @param amount as the page writes it */
export async function approvePayout(page: Page, amount: string): Promise<void> {
  await pressButton(page, `Approve ${amount}`);
  await pressButton(page, 'Approve the payout');
}
