import { until } from '@claimstream/test-drive';
import type { Page } from 'playwright-core';
import { seriousViolations, settled, sidewaysScrolling, visitWithAxe } from './harness/barriers.ts';
import { type Claimant, fillApplication, newClaimant, signUp } from './harness/claimant.ts';
import { fill, pressButton, waitForText } from './harness/hands.ts';
import { type RunningPortal, runningPortal } from './harness/running-portal.ts';
import { unexpected } from './harness/visit.ts';

const operator = { kind: 'operator' } as const;

/** Somebody changes a customer's address and phone in the CRM; the customer decides which of the new values are theirs. */
describe('a contact changed in the CRM', () => {
  let portal: RunningPortal;
  let page: Page;
  let complaints: string[];
  let customerId: string;
  let crm: string;
  const events = async (): Promise<any[]> =>
    (await fetch(`${portal.platform.cloud.endpoint}/_local/events`)).json() as Promise<any[]>;
  const change = (fields: object) =>
    fetch(`${crm}/contacts/${customerId}`, { method: 'PATCH', body: JSON.stringify(fields) });

  beforeAll(async () => {
    portal = await runningPortal();
    const { cloud } = portal.platform;
    const parameter = { Name: '/claimstream/dev/crm/url' };
    crm = (await cloud.kernel.call(operator, 'ssm', 'GetParameter', parameter)).Parameter.Value;
    const visit = await visitWithAxe(portal);
    page = visit.page;
    complaints = visit.complaints;
    const who: Claimant = await newClaimant();
    await signUp(page, cloud.endpoint, who);
    await fillApplication(page, who);
    await pressButton(page, 'Send application');
    await waitForText(page, 'Your application is accepted', { exact: true });
    const submitted = (await events()).find(({ detailType }) => detailType === 'Customer.Submitted');
    customerId = submitted.event.detail.data.customerId;
  });
  afterAll(() => portal?.stop());

  it('is shown to the customer, who corrects the phone number and accepts it', async () => {
    await change({ MobilePhone: '602-555-0199', MailingStreet: '99 W Adams St' });
    await page.goto('/your-data');
    await waitForText(page, 'Our records have a new phone: is it yours?');
    await waitForText(page, 'Our records have a new address: is it yours?');
    await waitForText(page, /They say: 602-555-0199\./);
    await settled(page);
    expect(await seriousViolations(page)).toEqual([]);
    const window = page.viewportSize()!;
    await page.setViewportSize({ width: 320, height: 640 });
    expect([...(await sidewaysScrolling(page)), ...(await seriousViolations(page))]).toEqual([]);
    await page.setViewportSize(window);
    await fill(page, 'Phone', '(602) 555-0198');
    await page.getByRole('button', { name: 'Yes, use this' }).first().click();
    await waitForText(page, 'Thank you for your answer.');
    await page.getByText('Our records have a new phone: is it yours?').waitFor({ state: 'detached' });
  });

  it('is not applied if the customer says that it is not theirs', async () => {
    await pressButton(page, 'No, it is not mine');
    await page.getByText('Our records have a new address: is it yours?').waitFor({ state: 'detached' });
  });

  it('is shown again after the next change, which the customer accepts as it is', async () => {
    await change({ MobilePhone: '602-555-0177' });
    const told = /They say: 602-555-0177\. You told us: \+16025550198\./;
    await page.goto('/your-data');
    await waitForText(page, told);
    await pressButton(page, 'Yes, use this');
    await waitForText(page, 'Thank you for your answer.');
    const answers = await until(async () => {
      const answered = (await events()).filter(({ detailType }) => detailType === 'Customer.Contact.Answered');
      return answered.length === 3 && answered.map(({ event: { detail } }) => [detail.data.field, detail.data.answer]);
    });
    expect(answers).toEqual([
      ['phone', 'confirmed'],
      ['address', 'rejected'],
      ['phone', 'confirmed'],
    ]);
    await page.reload();
    await settled(page);
    expect(await page.getByText('is it yours?').count()).toBe(0);
  });

  it('caused no complaint from the browser', () => {
    expect(complaints.filter(unexpected)).toEqual([]);
  });
});
