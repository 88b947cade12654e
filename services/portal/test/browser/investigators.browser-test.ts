import { drawLicence, newPerson, seededRandom } from '@claimstream/specimens';
import type { Page } from 'playwright-core';
import { fillApplication, newClaimant, signUp, upload } from './harness/claimant.ts';
import { fill, pressButton, waitForText } from './harness/hands.ts';
import { type RunningPortal, runningPortal } from './harness/running-portal.ts';
import { signInAs } from './harness/staff.ts';

/** A customer shows another person's licence, is asked for their own, and shows the same one again: a case for investigators. */
describe('a case for investigators', () => {
  let portal: RunningPortal;
  let customer: Page;
  let adjuster: Page;
  let first: Page;
  let second: Page;
  const visitor = async (group?: 'adjusters' | 'siu') => {
    const { page } = await portal.visit();
    if (group) await signInAs(page, portal.platform.cloud.endpoint, group);
    return page;
  };

  beforeAll(async () => {
    portal = await runningPortal();
    customer = await visitor();
    const who = await newClaimant({ seed: 41 });
    const strangers = await drawLicence(newPerson(seededRandom(42), 'AZ'));
    await signUp(customer, portal.platform.cloud.endpoint, who);
    await fillApplication(customer, who);
    await pressButton(customer, 'Send application');
    await waitForText(customer, 'Your application is accepted', { exact: true });
    await customer.goto('/documents');
    await upload(customer, 'licence', strangers);
    await waitForText(customer, 'We need another photo of your licence');
    await upload(customer, 'licence', strangers);
    await waitForText(customer, 'A person is looking at it');
    [adjuster, first, second] = [await visitor('adjusters'), await visitor('siu'), await visitor('siu')];
  });
  afterAll(() => portal?.stop());

  it('is in their queue with its score and in no adjuster’s, and shows the day by which it must be reported', async () => {
    await adjuster.goto('/desk');
    await waitForText(adjuster, 'Nothing waits for you');
    await first.goto('/desk');
    await waitForText(first, 'Case to investigate');
    await first.getByRole('rowheader').getByRole('link').first().click();
    await waitForText(first, '100 of 100');
    await waitForText(first, 'Report to the insurance department due by');
  });

  it('takes notes, which the next investigator reads', async () => {
    await fill(first, /^New note/, 'The card belongs to somebody else.');
    await pressButton(first, 'Save the note');
    await first.locator('.desk-typed', { hasText: 'The card belongs to somebody else.' }).waitFor();
  });

  it('is confirmed only with a reason, and cannot be released by the investigator who confirmed it', async () => {
    await first.getByRole('radio', { name: /^Confirm fraud/ }).check();
    await pressButton(first, 'Save the decision');
    await waitForText(first, 'Fill in this field.');
    await fill(first, /^Why/, 'Two cards of another person.');
    await pressButton(first, 'Save the decision');
    await waitForText(first, 'You confirmed this flag yourself. Another investigator must release it.');
    expect(await first.getByRole('radio', { name: /^Release it/ }).count()).toBe(0);
  });

  it('is released by another investigator', async () => {
    await second.goto(new URL(first.url()).pathname);
    await second.locator('.desk-typed', { hasText: 'The card belongs to somebody else.' }).waitFor();
    await second.getByRole('radio', { name: /^Release it/ }).check();
    await fill(second, /^Why/, 'The customer has changed their name.');
    await pressButton(second, 'Save the decision');
    await waitForText(second, 'You released the flag.');
    await waitForText(customer, 'Accepted', { exact: true });
  });

  it('revealed no rule to its customer', async () => {
    expect(await customer.content()).not.toMatch(/MISMATCH|fraud|investigat/i);
  });
});
