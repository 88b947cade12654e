import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { becomeInsured, type Claimant, fillReport, newClaimant, signUp, upload } from './harness/claimant.ts';
import { fill, pressButton, waitForText } from './harness/hands.ts';
import { type RunningPortal, runningPortal } from './harness/running-portal.ts';
import { approvePayout, approveTotalLoss, openFromQueue, signInAs } from './harness/staff.ts';
import { unexpected } from './harness/visit.ts';

/** One claim of a customer, an adjuster and a supervisor, each at their own browser. */
describe('a claim from sign-up to payment', () => {
  let portal: RunningPortal;
  let customer: Page;
  let adjuster: Page;
  let number: string;
  let who: Claimant;
  const complaints: string[][] = [];
  const visitor = async () => {
    const visit = await portal.visit();
    complaints.push(visit.complaints);
    return visit.page;
  };
  beforeAll(async () => {
    portal = await runningPortal();
    customer = await visitor();
  });
  afterAll(() => portal?.stop());

  it('begins with an account, an application and photos that are read', async () => {
    who = await newClaimant({ state: 'AZ' }); // Arizona's law sets no answer deadline, so our own rule applies
    await signUp(customer, portal.platform.cloud.endpoint, who);
    await becomeInsured(customer, who);
  });

  it('continues with a report, which rejects a future day beside its field', async () => {
    await fillReport(customer, who, () => fill(customer, 'Day', '12/31/2099'));
    await pressButton(customer, 'Send report');
    await waitForText(customer, 'This time is still in the future where it happened.');
    const day = customer.getByLabel('Day', { exact: true }).first();
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    await pressButton(customer, 'Day: Today');
    for (const _step of ['what', 'who drove', 'who else', 'review']) await pressButton(customer, 'Next');
    await pressButton(customer, 'Send report');
    await customer.getByRole('heading', { name: /^Claim / }).waitFor();
    number = await claimNumberOn(customer);
    await upload(customer, 'damage', who.pictures.damage);
    await waitForText(customer, 'An adjuster is looking at your claim');
  });

  it('shows its first letter on its page, with the day by which we answer', async () => {
    await waitForText(customer, 'You will have our answer, or our next letter, by');
    const letter = customer.getByRole('button', { name: /^We received your claim, .* \(PDF\)$/ });
    const shown = customer.waitForResponse((answer) => /\/letters\/[0-9a-f-]+\?language=en$/.test(answer.url()));
    await letter.click();
    expect((await shown).headers()['content-type']).toBe('application/pdf');
  });

  it('goes to an adjuster, who values the total loss above their own authority', async () => {
    adjuster = await visitor();
    await signInAs(adjuster, portal.platform.cloud.endpoint, 'adjusters');
    await adjuster.getByRole('link', { name: 'Deadlines' }).click();
    const deadline = adjuster.getByRole('row').filter({ hasText: number });
    await waitForText(deadline, 'Accept or deny');
    await waitForText(deadline, 'our own rule');
    await adjuster.getByRole('link', { name: 'Work queue' }).click();
    await adjuster
      .getByRole('row')
      .filter({ hasText: number })
      .getByText(/^last day /)
      .waitFor();
    await openFromQueue(adjuster, number);
    await adjuster.getByRole('heading', { name: 'Deadlines' }).waitFor();
    await waitForText(adjuster, '40 calendar days, our own rule');
    await approveTotalLoss(adjuster, { value: '16000', wreck: '3000', owed: '4000' });
    await waitForText(adjuster, `You approved claim ${number}`);
  });

  it('C6: returns to the adjuster when a supervisor declines the payout; the adjuster reads the reason and approves it again', async () => {
    const strict = await visitor();
    await signInAs(strict, portal.platform.cloud.endpoint, 'supervisors');
    await openFromQueue(strict, number);
    await pressButton(strict, 'Decline');
    await pressButton(strict, 'Decline the payout');
    await waitForText(strict, 'Fill in this field.');
    await fill(strict, 'Why you decline it', 'The bill of the shop is missing.');
    await pressButton(strict, 'Decline the payout');
    await waitForText(strict, `You declined the payout of claim ${number}`);
    await waitForText(adjuster, 'A supervisor declined the payout.');
    await waitForText(adjuster, 'The bill of the shop is missing.');
    await waitForText(customer, 'The payment was not approved, so the damage is assessed again.');
    await approveTotalLoss(adjuster, { value: '16000', wreck: '3000', owed: '4000' });
    await waitForText(adjuster, 'Approved', { exact: true });
  });

  it('goes on to a supervisor, who sees the calculation before the approval', async () => {
    const supervisor = await visitor();
    await signInAs(supervisor, portal.platform.cloud.endpoint, 'supervisors');
    await openFromQueue(supervisor, number);
    await waitForText(supervisor, '$16,000.00');
    await waitForText(supervisor, '$500.00');
    await waitForText(supervisor, 'To the lienholder first');
    await approvePayout(supervisor, '$15,500.00');
  });

  it('is paid, and its customer sees that without reloading the page', async () => {
    const loads = await customer.evaluate('performance.timeOrigin');
    await waitForText(customer, 'Your claim is paid');
    await waitForText(customer, '$15,500.00');
    expect(await customer.evaluate('performance.timeOrigin')).toBe(loads);
  });

  it("shows its customer each step and amount of the calculation, and on the policy the end of the car's cover", async () => {
    await waitForText(customer, 'Your car is a total loss, so we pay what it was worth.');
    await waitForText(customer, '$4,000.00');
    await waitForText(customer, '$11,500.00');
    await customer.goto('/policies');
    await waitForText(customer, 'Cover on this car ended');
  });

  it('lets its customer copy their data, and erase all but what must be kept', async () => {
    await customer.goto('/your-data');
    const download = customer.waitForEvent('download');
    await pressButton(customer, 'Take a copy');
    const copy = readFileSync(await (await download).path(), 'utf8');
    expect(Object.keys(JSON.parse(copy).parts)).toEqual(expect.arrayContaining(['claims', 'customer', 'documents']));
    await pressButton(customer, 'Erase my data');
    await customer.getByText('The files of your claims with their letters: until', { exact: false }).last().waitFor();
    await pressButton(customer, 'Yes, erase my data');
    await customer.getByText('Your data are erased').waitFor();
    await customer.getByText('Documents with their pictures').waitFor();
    await pressButton(customer, 'Sign out now');
    await customer.getByRole('heading', { name: 'Sign in' }).first().waitFor();
  });

  it('caused no complaint from any browser', () => {
    expect(complaints.flat().filter(unexpected)).toEqual([]);
  });
});

const claimNumberOn = async (page: Page): Promise<string> => {
  const heading = await page.getByRole('heading', { name: /^Claim CL-/ }).textContent();
  return /CL-\w+-\w+/.exec(heading!)![0];
};
