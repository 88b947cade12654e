import { codeOf } from '@claimstream/second-factor';
import type { Page } from 'playwright-core';
import { seriousViolations, visitWithAxe } from './harness/barriers.ts';
import { givePassword } from './harness/claimant.ts';
import { pressButton, waitForText } from './harness/hands.ts';
import { type RunningPortal, runningPortal } from './harness/running-portal.ts';
import { giveCode, keyShown, newStaff, type StaffMember } from './harness/staff.ts';

const STEP = 30_000;

describe('a member of staff who signs in for the first time', () => {
  let portal: RunningPortal;
  let page: Page;
  let member: StaffMember;
  let key: string;
  const wrongCode = () => {
    const right = [-1, 0, 1].map((step) => codeOf(key, Date.now() + step * STEP));
    return ['000000', '111111', '222222', '333333'].find((code) => !right.includes(code))!;
  };
  /** A code of an unused time step: waits for one that the pool accepts. */
  const freshCode = async (used: string) => {
    while (codeOf(key, Date.now() + STEP) === used) await page.waitForTimeout(500);
    return codeOf(key, Date.now() + STEP);
  };

  beforeAll(async () => {
    portal = await runningPortal();
    page = (await visitWithAxe(portal)).page;
    member = await newStaff(portal.platform.cloud.endpoint, 'adjusters');
  });
  afterAll(() => portal?.stop());

  it('gets a key for connecting an app, and sees nothing of the desk before', async () => {
    await givePassword(page, member);
    key = await keyShown(page);
    expect(key).toMatch(/^[A-Z2-7]{52}$/);
    expect(await page.getByRole('img', { name: /^Picture to scan/ }).isVisible()).toBe(true);
    const uri = await page.getByRole('link', { name: 'Open the app on this device' }).getAttribute('href');
    expect(uri).toBe(
      `otpauth://totp/${encodeURIComponent(`Claimstream:${member.email}`)}?secret=${key}&issuer=Claimstream`,
    );
    expect(await seriousViolations(page)).toEqual([]);
    expect(await page.evaluate('localStorage.getItem("claimstream.session")')).toBeNull();
  });

  it('reads what to do about a wrong code and a used one', async () => {
    await giveCode(page, 'abc', 'Connect the app');
    await waitForText(page, 'The code has six digits.');
    await giveCode(page, wrongCode(), 'Connect the app');
    await waitForText(page, /^That is not the current code\. Scan/);
    const used = codeOf(key);
    await giveCode(page, used, 'Connect the app');
    await waitForText(page, /^Your app is connected/);
    expect(await seriousViolations(page)).toEqual([]);
    await giveCode(page, wrongCode(), 'Sign in');
    await waitForText(page, /^That is not the current code\. Enter/);
    await giveCode(page, used, 'Sign in');
    await waitForText(page, 'This code has already been used. Wait for the next one.');
    await giveCode(page, await freshCode(used), 'Sign in');
    await page.getByRole('heading', { name: 'Work queue' }).first().waitFor();
  });

  it('needs a code at each sign-in, which the console of this machine shows', async () => {
    await pressButton(page, 'Sign out');
    await givePassword(page, member);
    await waitForText(page, /^Your authenticator app shows/);
    const link = page.getByRole('link', { name: /^Open the authenticator of this machine/ });
    expect((await fetch((await link.getAttribute('href'))!)).status).toBe(200);
    const shown = await (await fetch(`${portal.platform.cloud.endpoint}/_console/api/users`)).text();
    expect(shown).toContain(`"code":"${codeOf(key)}"`);
    await page.goto('/desk');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});
