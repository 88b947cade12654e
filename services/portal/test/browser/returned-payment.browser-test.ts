import type { Page } from 'playwright-core';
import { fill, pressButton, waitForText } from './harness/hands.ts';
import { paidClaim } from './harness/paid-claim.ts';
import { paymentCompany } from './harness/payment-company.ts';
import { type RunningPortal, runningPortal } from './harness/running-portal.ts';
import { signInAs } from './harness/staff.ts';
import { unexpected } from './harness/visit.ts';

/** C8: a payment that the bank returns is owed again, and paid once the customer has named an account. */
describe('a payment that the bank returns', () => {
  let portal: RunningPortal;
  let customer: Page;
  let claimId: string;
  const complaints: string[][] = [];
  const visitor = async () => {
    const visit = await portal.visit();
    complaints.push(visit.complaints);
    return visit.page;
  };
  beforeAll(async () => {
    portal = await runningPortal();
    const { endpoint } = portal.platform.cloud;
    customer = await visitor();
    claimId = await paidClaim(customer, { endpoint, visitor });
  });
  afterAll(() => portal?.stop());

  it('is shown at once to the customer, who is asked for an account', async () => {
    const company = await paymentCompany(portal.platform);
    await company.sendBack(claimId);
    await waitForText(customer, 'Your payment came back');
    await waitForText(customer, 'We still owe you this money.');
    await waitForText(customer, 'Your bank sent the payment back.');
  });

  it('is paid again to the account that the payment company’s reference names, under a new payment id', async () => {
    const company = await paymentCompany(portal.platform);
    await pressButton(customer, 'Pay me again');
    await waitForText(customer, 'Choose one of the options.');
    await customer.getByRole('radio', { name: /^Another account/ }).check();
    const [registration] = await Promise.all([
      customer.waitForEvent('popup'),
      customer.getByRole('link', { name: /^Register an account/ }).click(),
    ]);
    await registration.getByLabel('Routing number').fill('021000021');
    await registration.getByLabel('Account number').fill('12345678');
    await registration.getByRole('button', { name: 'Register' }).click();
    const payee = (await registration.locator('output').textContent())!;
    await registration.close();
    await fill(customer, 'Reference of the account', payee);
    await pressButton(customer, 'Pay me again');
    await waitForText(customer, 'Your bank details are confirmed.');
    await waitForText(customer, 'Your claim is paid');
    const payouts = await company.payoutsOf(claimId);
    expect(payouts).toMatchObject([{ status: 'failed' }, { status: 'paid' }]);
    expect(new Set(payouts.map(({ reference }) => reference)).size).toBe(2);
  });

  it('is in the books as paid, returned and paid', async () => {
    const finance = await visitor();
    await signInAs(finance, portal.platform.cloud.endpoint, 'finance');
    await finance.getByLabel('Claim', { exact: true }).fill(claimId);
    await pressButton(finance, 'Show');
    const journal = finance.getByRole('table', { name: 'Journal' });
    await waitForText(journal, '5. Payment made');
    const rows = (await journal.getByRole('row').allInnerTexts()).filter((text) => /^\d\./.test(text.trim()));
    expect(rows.map((text) => text.trim().split(/[\n\t]/)[0])).toEqual([
      expect.stringContaining('1. Claim opened'),
      expect.stringContaining('2. Loss assessed'),
      expect.stringContaining('3. Payment made'),
      expect.stringMatching(/^4\. Payment/),
      expect.stringContaining('5. Payment made'),
    ]);
  });

  it('caused no complaint from any browser', () => {
    expect(complaints.flat().filter(unexpected)).toEqual([]);
  });
});
