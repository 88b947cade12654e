import { drawCar } from '@claimstream/specimens';
import { until } from '@claimstream/test-drive';
import type { Page } from 'playwright-core';
import { type Claimant, fillApplication, newClaimant, signUp, upload } from './harness/claimant.ts';
import { fill, pressButton, waitForText } from './harness/hands.ts';
import { type RunningPortal, runningPortal } from './harness/running-portal.ts';
import type { Visit } from './harness/visit.ts';

describe('when something goes wrong', () => {
  let portal: RunningPortal;
  let visit: Visit;
  let page: Page;
  let who: Claimant;
  beforeAll(async () => {
    portal = await runningPortal();
    visit = await portal.visit();
    page = visit.page;
    who = await newClaimant();
    await signUp(page, portal.platform.cloud.endpoint, who);
  });
  afterAll(() => portal?.stop());

  it('a form shows a fault at its field and focuses the first one', async () => {
    await page.goto('/apply');
    await fill(page, 'Phone number', '602');
    await pressButton(page, 'Next');
    await waitForText(page, 'Fill in this field.');
    await waitForText(page, 'Enter the number with its country code');
    expect(await page.evaluate('document.activeElement.name')).toBe('givenName');
  });

  it('an application stays at its step when the customer comes back from another tab', async () => {
    await fillApplication(page, who);
    let readAgain = false;
    page.on('response', (response) => {
      readAgain ||= response.url().endsWith('/customers/me');
    });
    await until(async () => {
      await page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
      return readAgain;
    });
    // If a page loses its state, it does so on rendering the answer.
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    expect(await page.getByRole('button', { name: 'Send application' }).isVisible()).toBe(true);
  });

  it('an application shows faults beside their fields, and lets the customer confirm a doubted address', async () => {
    const other = await newClaimant();
    const { page } = await portal.visit();
    await signUp(page, portal.platform.cloud.endpoint, other);
    const farm = { ...other, address: { ...other.address, street: 'Old Mill Farm' } };
    await fillApplication(page, farm, { modelYear: '2099', vin: '4t1bf1fk5cu000001' });
    await waitForText(page, 'One character is wrong, or two are swapped.');
    await fill(page, 'Vehicle identification number', '4t1b-f1fk2-cu000001');
    await pressButton(page, 'Next');
    await pressButton(page, 'Send application');
    await waitForText(page, 'The model year is later than next year.');
    await fill(page, 'Model year', '2022');
    await pressButton(page, 'Next');
    await pressButton(page, 'Send application');
    await waitForText(page, 'The street address seems to have no house number.');
    await page.getByLabel('This address is right as it is').check();
    for (const _ of ['licence', 'cars', 'review']) await pressButton(page, 'Next');
    await pressButton(page, 'Send application');
    await waitForText(page, 'Your application is accepted', { exact: true });
    await pressButton(page, 'Insure another car, or renew a policy');
    expect(await page.getByLabel('First name').inputValue()).toBe(other.givenName);
  });

  it('an ended session asks for a sign-in over the form, and the typed text is sent afterwards', async () => {
    await fillApplication(page, who);
    await endSessionAt(page);
    await pressButton(page, 'Send application');
    const dialog = page.getByRole('dialog', { name: 'Sign in again to continue' });
    await dialog.getByLabel('E-mail address').fill(who.email);
    await dialog.getByLabel('Password').fill(who.password);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await waitForText(page, 'Your application is accepted', { exact: true });
  });

  it('a picture that is no licence is refused with instructions, and the second try is accepted', async () => {
    await page.goto('/documents');
    await upload(page, 'licence', await drawCar({ color: 'red', type: 'sedan', seed: 3 }));
    await waitForText(page, 'We need another photo of your licence');
    await waitForText(page, /does not show a driving licence/);
    await upload(page, 'licence', who.pictures.licence);
    await waitForText(page, 'Accepted', { exact: true });
  });

  it('a lost connection is shown, and an upload continues by itself once it is back', async () => {
    await waitForText(page, 'Live', { exact: true });
    await visit.context.setOffline(true);
    try {
      await upload(page, 'car', who.pictures.car);
      await waitForText(page, 'The connection was lost');
      await waitForText(page, 'Offline');
    } finally {
      await visit.context.setOffline(false);
    }
    await waitForText(page, 'All your documents are accepted');
    await waitForText(page, 'Live', { exact: true });
  });

  it('customers cannot open a staff page', async () => {
    for (const path of ['/desk', '/live', '/dashboard']) {
      await page.goto(path);
      await waitForText(page, 'This page is not for your account');
    }
  });

  it('an unknown address says so', async () => {
    await page.goto('/nothing/here');
    await waitForText(page, 'There is no such page');
  });
});

/** Acts as if the session had ended while the page was open: its token is old, and nothing renews it. */
const endSessionAt = (page: Page) =>
  page.evaluate(`{
    const key = 'claimstream.session';
    const tokens = JSON.parse(localStorage.getItem(key));
    localStorage.setItem(key, JSON.stringify({ ...tokens, refreshToken: 'ended', expiresAt: 0 }));
    dispatchEvent(new StorageEvent('storage', { key }));
  }`);
