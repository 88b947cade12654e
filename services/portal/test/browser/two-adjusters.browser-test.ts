import type { Page } from 'playwright-core';
import { becomeInsured, type Claimant, newClaimant, reportLoss, signUp, upload } from './harness/claimant.ts';
import { fill, pressButton } from './harness/hands.ts';
import { type RunningPortal, runningPortal } from './harness/running-portal.ts';
import { approveClaim, openFromQueue, signInAs } from './harness/staff.ts';

/** Of the claim that a page shows. */
const numberOn = async (page: Page) =>
  /CL-\w+-\w+/.exec((await page.getByRole('heading', { name: /^Claim CL-/ }).textContent())!)![0];

describe('two adjusters on one claim', () => {
  let portal: RunningPortal;
  let first: Page;
  let second: Page;
  let customer: Page;
  let who: Claimant;
  beforeAll(async () => {
    portal = await runningPortal();
    const { endpoint } = portal.platform.cloud;
    customer = (await portal.visit()).page;
    who = await newClaimant();
    await signUp(customer, endpoint, who);
    await becomeInsured(customer, who);
    await reportLoss(customer, who);
    const number = await numberOn(customer);
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

  it('E4: a second loss of the day is approved once an adjuster said why it is another one', async () => {
    await reportLoss(customer, who);
    const number = await numberOn(customer);
    await upload(customer, 'damage', (await newClaimant()).pictures.damage);
    await customer.getByText('An adjuster is looking at your claim').first().waitFor();
    await openFromQueue(first, number);
    await first.getByRole('heading', { name: 'Maybe the same loss' }).waitFor();
    await first
      .getByText('Another claim may be about this loss and goes before this one.', { exact: false })
      .first()
      .waitFor();
    await fill(first, /is about another loss/, 'Car park in the morning, hail in the evening.');
    await pressButton(first, 'It is another loss');
    await first.getByText('Car park in the morning, hail in the evening.').first().waitFor();
    await first.getByRole('radio', { name: /^Approve/ }).waitFor();
  });

  it('an injury of which somebody called is opened, then closed with how it ended', async () => {
    await first.getByRole('button', { name: 'Open an exposure for injuries' }).click();
    await fill(first, /^Why it is opened/, 'The passenger called.');
    await first.getByRole('button', { name: 'Open the exposure' }).first().click();
    await fill(first, /^How it ended/, 'No treatment was needed.');
    await pressButton(first, 'Close the injuries');
    await first.getByText('No treatment was needed.').first().waitFor();
    await approveClaim(first, '2500');
  });
});
