import type { Page } from 'playwright-core';
import { becomeInsured, type Claimant, newClaimant, reportLoss, signUp, upload } from './harness/claimant.ts';
import { fill, pressButton, waitForText } from './harness/hands.ts';
import { type RunningPortal, runningPortal } from './harness/running-portal.ts';
import { approveClaim, openFromQueue, signInAs } from './harness/staff.ts';

/** The id of the claim that a page shows. */
const numberOn = async (page: Page) =>
  /CL-\w+-\w+/.exec((await page.getByRole('heading', { name: /^Claim CL-/ }).textContent())!)![0];

/** As typed, month first. */
function inAWeek(): string {
  const [year, month, day] = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10).split('-');
  return `${month}/${day}/${year}`;
}

describe('two adjusters on one claim', () => {
  let portal: RunningPortal;
  let first: Page;
  let second: Page;
  let customer: Page;
  let who: Claimant;
  let number: string;
  beforeAll(async () => {
    portal = await runningPortal();
    const { endpoint } = portal.platform.cloud;
    customer = (await portal.visit()).page;
    who = await newClaimant();
    await signUp(customer, endpoint, who);
    await becomeInsured(customer, who);
    await reportLoss(customer, who);
    number = await numberOn(customer);
    await upload(customer, 'damage', who.pictures.damage);
    await waitForText(customer, 'An adjuster is looking at your claim');
    [first, second] = [(await portal.visit()).page, (await portal.visit()).page];
    for (const page of [first, second]) {
      await signInAs(page, endpoint, 'adjusters');
      await openFromQueue(page, number);
      await page.getByRole('radio', { name: /^Approve/ }).waitFor();
    }
  });
  afterAll(() => portal?.stop());

  it('the second sees the first one’s decision, and keeps their own typed text', async () => {
    await second.getByRole('radio', { name: /^Deny/ }).check();
    await fill(second, /^Note for colleagues/, 'The bumper looks older than the loss.');
    await approveClaim(first, '3000');
    await waitForText(second, 'Somebody changed this claim');
    await waitForText(second, 'The bumper looks older than the loss.');
  });

  it('the decision of the first stands', async () => {
    await second.reload();
    await waitForText(second, 'Approved');
    expect(
      await second
        .getByRole('button', { name: 'Deny the claim' })
        .isEnabled({ timeout: 2_000 }) // the button is gone together with the typed text
        .catch(() => false),
    ).toBe(false);
  });

  it('the first takes the claim and plans an activity, the second adds a note and finds the claim, and its timeline shows both', async () => {
    await pressButton(first, 'Take the claim');
    await first.getByText('You have this claim.').waitFor();
    await fill(first, /^What is to be done/, 'Ask the body shop for its photos.');
    await fill(first, /^By when/, '01/02/2020');
    await pressButton(first, 'Add it');
    await first.getByText('This day is over. Give today or a later day.').waitFor();
    await fill(first, /^By when/, inAWeek());
    await pressButton(first, 'Add it');
    await first.getByRole('button', { name: /^Done: Ask the body shop/ }).waitFor();
    await second.getByText(/^adjusters-.* has this claim\.$/).waitFor();
    await fill(second, /^New note/, 'The shop calls back on Thursday.');
    await pressButton(second, 'Save the note');
    await second.getByRole('listitem').filter({ hasText: 'The shop calls back on Thursday.' }).waitFor();

    await first.goto('/desk/activities');
    await pressButton(first, 'Done: Ask the body shop for its photos.');
    await first.getByText('You have nothing to do.').waitFor();
    await second.getByText('Closed', { exact: true }).first().waitFor();
    await first.goto('/desk/claims?state=closed&owner=me');
    await first.getByRole('table', { name: 'All claims' }).getByRole('link', { name: number }).waitFor();

    await second.goto('/desk/claims');
    await second.getByRole('textbox', { name: /^Claim number/ }).fill(number.slice(3).toLowerCase());
    await pressButton(second, 'Find');
    await second.getByRole('table', { name: 'Found claims' }).getByRole('link', { name: number }).waitFor();
    await second.getByRole('radio', { name: 'Name', exact: true }).check();
    await fill(second, /^Given name/, who.givenName.toUpperCase());
    await fill(second, /^Family name/, who.familyName);
    await pressButton(second, 'Find');
    await second.getByRole('table', { name: 'Found claims' }).getByRole('link', { name: number }).click();
    await second.getByRole('link', { name: 'Who did what, and why' }).click();
    for (const text of ['The shop calls back on Thursday.', 'Ask the body shop for its photos.', 'Approved', 'Letter'])
      await second.getByRole('listitem').filter({ hasText: text }).first().waitFor();
    expect(new URL(second.url()).search).toBe('');
    for (const page of [first, second]) await page.goto(`/desk${new URL(customer.url()).pathname}`);
  });

  it('C1: the first pays more when the shop finds more damage, and the deductible counts once', async () => {
    await waitForText(customer, '$2,500.00 was paid to you.');
    await pressButton(first, 'Pay more');
    await fill(first, /^Estimate of the whole repair/, '2900');
    await fill(first, 'Why', 'The frame is bent.');
    await pressButton(first, 'Save the supplement');
    await waitForText(first, 'It must be more than the one that was paid.');
    await pressButton(first, 'Itemise the estimate');
    const line = (number: number) => first.getByRole('group', { name: `Line ${number}` });
    await line(1)
      .getByRole('textbox', { name: /^Description/ })
      .fill('Frame rail');
    await line(1).getByRole('textbox', { name: 'Amount in US dollars' }).fill('3700');
    await pressButton(first, 'Add a line');
    await line(2).getByRole('combobox', { name: 'What it is for' }).selectOption('Labour');
    await pressButton(first, 'Save the supplement');
    await line(2).getByText('Fill in this field.').waitFor();
    await line(2).getByRole('textbox', { name: 'Amount in US dollars' }).fill('1,100.00');
    await waitForText(first, 'Sum: $4,800.00');
    await pressButton(first, 'Save the supplement');
    await waitForText(first, `You assessed claim ${number} again.`);
    await waitForText(customer, 'We paid $4,300.00.');
    await customer.getByRole('row', { name: /^Paid before .* -\$2,500\.00$/ }).waitFor();
    await first.getByRole('heading', { name: 'Earlier decisions' }).waitFor();
    await waitForText(first, 'The frame is bent.');
    const items = first.getByRole('table', { name: 'Itemised estimate' });
    for (const row of ['Parts, Frame rail $3,700.00', 'Labour $1,100.00', 'Sum $4,800.00'])
      await items.getByRole('row', { name: row }).waitFor();
  });

  it('E4: a second loss on the same day is approved after an adjuster explains why it is another one', async () => {
    await reportLoss(customer, who);
    const later = await numberOn(customer);
    await upload(customer, 'damage', (await newClaimant()).pictures.damage);
    await waitForText(customer, 'An adjuster is looking at your claim');
    await openFromQueue(first, later);
    await first.getByRole('heading', { name: 'Maybe the same loss' }).waitFor();
    await waitForText(first, 'Another claim may be about this loss and goes before this one.');
    await fill(first, /is about another loss/, 'Car park in the morning, hail in the evening.');
    await pressButton(first, 'It is another loss');
    await waitForText(first, 'Car park in the morning, hail in the evening.');
    await first.getByRole('radio', { name: /^Approve/ }).waitFor();
  });

  it('an injury reported by phone is opened, then closed with its outcome', async () => {
    await first.getByRole('button', { name: 'Open an exposure for injuries' }).click();
    await fill(first, /^Why it is opened/, 'The passenger called.');
    await first.getByRole('button', { name: 'Open the exposure' }).first().click();
    await fill(first, /^How it ended/, 'No treatment was needed.');
    await pressButton(first, 'Close the injuries');
    await waitForText(first, 'No treatment was needed.');
    await approveClaim(first, '2500');
  });

  it('the second, not the first, decides a denial to which the customer objects', async () => {
    await reportLoss(customer, who);
    await upload(customer, 'damage', who.pictures.damage);
    await waitForText(customer, 'An adjuster is looking at your claim');
    for (const page of [first, second]) await page.goto(`/desk${new URL(customer.url()).pathname}`);
    await first.getByRole('radio', { name: /^Deny/ }).check();
    await first.getByRole('radio', { name: 'Damage is older than the loss' }).check();
    await pressButton(first, 'Deny the claim');
    await waitForText(customer, 'We do not pay for this loss');
    await fill(customer, 'Why our decision is wrong', 'The dent is new.');
    await pressButton(customer, 'Send the objection');
    await waitForText(customer, 'We have your objection');
    await waitForText(first, 'The customer objected to your decision');
    await waitForText(second, 'The dent is new.');
    await second.getByRole('radio', { name: /^Approve/ }).waitFor();
  });

  it('the customer withdraws the claim, after a dialog for confirmation', async () => {
    await pressButton(customer, 'Withdraw the claim');
    await pressButton(customer, 'Yes, withdraw it');
    await waitForText(customer, 'You withdrew this claim');
    await waitForText(second, 'Withdrawn by the customer');
    await pressButton(second, 'Reopen the claim');
    await fill(second, 'Why', 'The customer called: it was a mistake.');
    await pressButton(second, 'Reopen it');
    await waitForText(customer, 'We reopened the claim.');
    await pressButton(second, 'Sign out');
    await second.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});
