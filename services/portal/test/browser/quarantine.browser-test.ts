import type { Page } from 'playwright-core';
import { fill, pressButton, waitForText } from './harness/hands.ts';
import { type RunningPortal, runningPortal } from './harness/running-portal.ts';
import { signInAs } from './harness/staff.ts';
import { unexpected } from './harness/visit.ts';

const operator = { kind: 'operator' } as const;

/** Operators handle partner messages that could not be processed. */
describe('quarantine', () => {
  let portal: RunningPortal;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    portal = await runningPortal();
    const { cloud } = portal.platform;
    const parameter = async (name: string): Promise<string> =>
      (await cloud.kernel.call(operator, 'ssm', 'GetParameter', { Name: `/claimstream/dev/${name}` })).Parameter.Value;
    const Detail = JSON.stringify({ secret: '99 Secret Street' });
    const Entries = [
      { Source: await parameter('payment-provider/event-source'), DetailType: 'account.closed', Detail },
      { Source: await parameter('weather-service/event-source'), DetailType: 'weather.forecast', Detail },
    ];
    await cloud.kernel.call(operator, 'events', 'PutPartnerEvents', { Entries });
    const visit = await portal.visit();
    page = visit.page;
    complaints = visit.complaints;
    await signInAs(page, cloud.endpoint, 'operators');
  });
  afterAll(() => portal?.stop());

  const waiting = () => page.getByRole('region', { name: 'Waiting' });

  it('names partner and reason of each message, and not its content', async () => {
    await page.goto('/quarantine');
    await waitForText(waiting(), 'It is not a known message about a payout.');
    await waitForText(waiting(), 'It is not a known warning.');
    expect(await page.content()).not.toContain('Secret Street');
  });

  it('retries a message, and shows why it stays', async () => {
    await page.getByRole('button', { name: /^Try the message of Payment company/ }).click();
    await waitForText(page, 'It stays in quarantine. It is not a known message about a payout.');
    await waitForText(waiting(), /^1, the last time/);
  });

  it('dismisses a message, with a note that stays', async () => {
    await page.getByRole('button', { name: /^Dismiss the message of Weather service/ }).click();
    const dialog = page.getByRole('dialog');
    await pressButton(page, 'Dismiss the message');
    await fill(page, /^Why it needs no action/, 'A forecast, no warning.');
    await pressButton(page, 'Dismiss the message');
    await dialog.waitFor({ state: 'detached' });
    await waitForText(page, 'The message was dismissed.');
    await waitForText(page.getByRole('region', { name: 'Dismissed' }), 'A forecast, no warning.');
    await waiting().getByText('It is not a known warning.').waitFor({ state: 'detached' });
    await waitForText(waiting(), 'It is not a known message about a payout.');
  });

  it('caused no complaint from the browser', () => {
    expect(complaints.filter(unexpected)).toEqual([]);
  });
});
