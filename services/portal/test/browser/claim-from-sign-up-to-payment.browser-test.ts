import type { Page } from 'playwright-core';
import { becomeInsured, type Claimant, fillReport, newClaimant, signUp, upload } from './harness/claimant.ts';
import { fill, pressButton } from './harness/hands.ts';
import { type RunningPortal, runningPortal } from './harness/running-portal.ts';
import { approveClaim, approvePayout, openFromQueue, signInAs } from './harness/staff.ts';
import { unexpected } from './harness/visit.ts';

/** One claim, by a customer, an adjuster and a supervisor who each sit at a browser of their own. */
describe('a claim from sign-up to payment', () => {
  let portal: RunningPortal;
  let customer: Page;
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
    who = await newClaimant();
    await signUp(customer, portal.platform.cloud.endpoint, who);
    await becomeInsured(customer, who);
  });

  it('goes on with a report, which asks again for a day that is still to come, beside its field', async () => {
    await fillReport(customer, who, () => fill(customer, 'Day', '12/31/2099'));
    await pressButton(customer, 'Send report');
    await customer.getByText('This is still to come where it happened.', { exact: false }).first().waitFor();
    const day = customer.getByLabel('Day', { exact: true }).first();
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    await pressButton(customer, 'Day: Today');
    for (const _step of ['what', 'who drove', 'who else', 'review']) await pressButton(customer, 'Next');
    await pressButton(customer, 'Send report');
    await customer.getByRole('heading', { name: /^Claim / }).waitFor();
    number = await claimNumberOn(customer);
    await upload(customer, 'damage', who.pictures.damage);
    await customer.getByText('An adjuster is looking at your claim').first().waitFor();
  });

  it('lies with its first letter on the page of the claim, which says by when we answer', async () => {
    await customer.getByText('You have our answer, or our next letter, by', { exact: false }).waitFor();
    const letter = customer.getByRole('button', { name: /^We received your claim, .* \(PDF\)$/ });
    const shown = customer.waitForResponse((answer) => /\/letters\/[0-9a-f-]+\?language=en$/.test(answer.url()));
    await letter.click();
    expect((await shown).headers()['content-type']).toBe('application/pdf');
  });

  it('goes to an adjuster, who approves it with an estimate above an authority of one', async () => {
    const adjuster = await visitor();
    await signInAs(adjuster, portal.platform.cloud.endpoint, 'adjusters');
    await adjuster.getByRole('link', { name: 'Deadlines' }).click();
    const deadline = adjuster.getByRole('row').filter({ hasText: number });
    await deadline.getByText('Accept or deny').waitFor();
    await deadline.getByText('our own rule').waitFor();
    await adjuster.getByRole('link', { name: 'Work queue' }).click();
    await adjuster
      .getByRole('row')
      .filter({ hasText: number })
      .getByText(/^last day /)
      .waitFor();
    await openFromQueue(adjuster, number);
    await adjuster.getByRole('heading', { name: 'Deadlines' }).waitFor();
    await adjuster.getByText('40 calendar days, our own rule', { exact: false }).waitFor();
    await approveClaim(adjuster, '16000');
    await adjuster.getByText(`You approved claim ${number}`, { exact: false }).waitFor();
  });

  it('goes on to a supervisor, who sees the calculation before the approval', async () => {
    const supervisor = await visitor();
    await signInAs(supervisor, portal.platform.cloud.endpoint, 'supervisors');
    await openFromQueue(supervisor, number);
    await supervisor.getByText('$16,000.00').first().waitFor();
    await supervisor.getByText('$500.00', { exact: false }).first().waitFor();
    await approvePayout(supervisor, '$15,500.00');
  });

  it('is paid, and its customer sees that without loading the page again', async () => {
    const loads = await customer.evaluate('performance.timeOrigin');
    await customer.getByText('Your claim is paid').first().waitFor();
    await customer.getByText('$15,500.00', { exact: false }).first().waitFor();
    expect(await customer.evaluate('performance.timeOrigin')).toBe(loads);
  });

  it('gave no browser a reason to complain', () => {
    expect(complaints.flat().filter(unexpected)).toEqual([]);
  });
});

const claimNumberOn = async (page: Page): Promise<string> => {
  const heading = await page.getByRole('heading', { name: /^Claim CL-/ }).textContent();
  return /CL-\w+-\w+/.exec(heading!)![0];
};
