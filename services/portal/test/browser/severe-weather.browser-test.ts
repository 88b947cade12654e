import { until } from '@claimstream/test-drive';
import type { Page } from 'playwright-core';
import { seriousViolations, settled, sidewaysScrolling, visitWithAxe } from './harness/barriers.ts';
import { becomeInsured, newClaimant, reportLoss, signUp } from './harness/claimant.ts';
import { fill, pressButton, waitForText } from './harness/hands.ts';
import { type RunningPortal, runningPortal } from './harness/running-portal.ts';
import { signInAs } from './harness/staff.ts';
import { unexpected } from './harness/visit.ts';

/** A time some hours from now, on the clock of Arizona, which is seven hours behind UTC all year. */
const arizona = (hours: number): string =>
  new Date(Date.now() + (hours - 7) * 3_600_000).toISOString().replace(/\.\d+Z$/, '-07:00');

/** Hail hits Arizona, where a customer reports a loss; the desk searches for all claims of that weather. */
describe('a claim of severe weather', () => {
  let portal: RunningPortal;
  let customer: Page;
  let desk: Page;
  let complaints: string[];
  let claimId: string;
  let number: string;
  let code: string;

  beforeAll(async () => {
    portal = await runningPortal();
  });
  beforeAll(async () => {
    const { cloud } = portal.platform;
    customer = (await portal.visit()).page;
    const who = await newClaimant({ state: 'AZ' });
    await signUp(customer, cloud.endpoint, who);
    await becomeInsured(customer, who);
    await reportLoss(customer, who);
    claimId = new URL(customer.url()).pathname.split('/').at(-1)!;
    number = /CL-\w+-\w+/.exec((await customer.getByRole('heading', { name: /^Claim CL-/ }).textContent())!)![0];
    const parameter = { Name: '/claimstream/dev/crm/url' };
    const crm = (await cloud.kernel.call({ kind: 'operator' }, 'ssm', 'GetParameter', parameter)).Parameter.Value;
    // Begins yesterday if it is early: the report is a moment old and may be from before midnight.
    const warning = { area: { state: 'AZ' }, onset: arizona(-12), ends: arizona(6) };
    await fetch(`${crm.replace(/crm$/, 'weather')}/warnings`, { method: 'POST', body: JSON.stringify(warning) });
    const declared = await until(async () => {
      const events = (await (await fetch(`${cloud.endpoint}/_local/events`)).json()) as any[];
      return events.find(({ detailType }) => detailType === 'Catastrophe.Declared');
    });
    code = declared.event.detail.data.catastropheCode;
    const visit = await visitWithAxe(portal);
    desk = visit.page;
    complaints = visit.complaints;
    await signInAs(desk, cloud.endpoint, 'adjusters');
  });
  afterAll(() => portal?.stop());

  /** Reloads a page until it shows data that the claims service has received by now. */
  async function openUntil(page: Page, path: string, text: string | RegExp): Promise<void> {
    await until(async () => {
      await page.goto(path);
      await settled(page);
      return page.getByText(text).first().isVisible();
    });
  }

  it('tells its customer about the weather in words, without the code', async () => {
    await openUntil(customer, `/claims/${claimId}`, /part of the hailstorm on .* in Arizona/);
    expect(await customer.getByRole('main').textContent()).not.toContain('CAT-');
  });

  it('shows the code on its page at the desk, with a link to all claims of that weather', async () => {
    await openUntil(desk, `/desk/claims/${claimId}`, `Hail ${code}`);
    await desk.getByRole('link', { name: `Hail ${code}` }).click();
    await waitForText(desk, 'Found claims');
    await desk.getByRole('link', { name: number }).waitFor();
    expect(new URL(desk.url()).searchParams.get('catastrophe')).toBe(code);
  });

  it('is found by its own code only, in small letters too', async () => {
    await desk.goto('/desk/claims');
    await desk.getByRole('radio', { name: 'Severe weather' }).check();
    await fill(desk, 'Code', code.toLowerCase());
    await pressButton(desk, 'Find');
    await waitForText(desk, 'Found claims');
    await desk.getByRole('link', { name: number }).waitFor();
    await fill(desk, 'Code', 'CAT-00000000');
    await pressButton(desk, 'Find');
    await waitForText(desk, 'Nothing was found.');
    await desk.getByRole('link', { name: number }).waitFor({ state: 'detached' });
    await pressButton(desk, 'Back to the list');
    await waitForText(desk, 'All claims');
  });

  it('is accessible, also on a phone', async () => {
    await desk.setViewportSize({ width: 320, height: 640 });
    for (const path of [`/desk/claims/${claimId}`, `/desk/claims?catastrophe=${code}`]) {
      await desk.goto(path);
      await desk.getByRole('link', { name: `Hail ${code}` }).waitFor();
      await settled(desk);
      expect([...(await sidewaysScrolling(desk)), ...(await seriousViolations(desk))]).toEqual([]);
    }
  });

  it('caused no complaint from the browser', () => {
    expect(complaints.filter(unexpected)).toEqual([]);
  });
});
