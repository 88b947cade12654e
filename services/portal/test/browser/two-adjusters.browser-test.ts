import type { Page } from 'playwright-core';
import { becomeInsured, newClaimant, reportLoss, signUp, upload } from './harness/claimant.ts';
import { fill, pressButton } from './harness/hands.ts';
import { type RunningPortal, runningPortal } from './harness/running-portal.ts';
import { approveClaim, openFromQueue, signInAs } from './harness/staff.ts';

describe('two adjusters on one claim', () => {
  let portal: RunningPortal;
  let first: Page;
  let second: Page;
  beforeAll(async () => {
    portal = await runningPortal();
    const { endpoint } = portal.platform.cloud;
    const customer = (await portal.visit()).page;
    const who = await newClaimant();
    await signUp(customer, endpoint, who);
    await becomeInsured(customer, who);
    await reportLoss(customer, who);
    const number = /CL-\w+-\w+/.exec((await customer.getByRole('heading', { name: /^Claim CL-/ }).textContent())!)![0];
    await upload(customer, 'damage', who.pictures.damage);
    await customer.getByText('An adjuster is looking at your claim').first().waitFor();
    [first, second] = [(await portal.visit()).page, (await portal.visit()).page];
    for (const page of [first, second]) {
      await signInAs(page, endpoint, 'adjusters');
      await openFromQueue(page, number);
      await page.getByRole('radio', { name: /^Approve/ }).waitFor();
    }
  });
  afterAll(() => portal?.stop());

  it('the second sees what the first did, and what they typed is still there', async () => {
    await second.getByRole('radio', { name: /^Deny/ }).check();
    await fill(second, /^Note for colleagues/, 'The bumper looks older than the loss.');
    await approveClaim(first, '3000');
    await second.getByText('Somebody changed this claim').first().waitFor();
    await second.getByText('The bumper looks older than the loss.').first().waitFor();
  });

  it('the decision of the first stands', async () => {
    await second.reload();
    await second.getByText('Approved', { exact: false }).first().waitFor();
    expect(
      await second
        .getByRole('button', { name: 'Deny the claim' })
        .isEnabled()
        .catch(() => false),
    ).toBe(false);
    await pressButton(second, 'Sign out');
    await second.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});
