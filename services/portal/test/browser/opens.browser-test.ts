import { until } from '@claimstream/test-drive';
import { type RunningPortal, runningPortal } from './harness/running-portal.ts';

describe('the portal in a real browser', () => {
  let portal: RunningPortal;
  beforeAll(async () => {
    portal = await runningPortal();
  });
  afterAll(() => portal?.stop());

  it('opens for a first-time visitor without any complaint', async () => {
    const { page, complaints } = await portal.visit();
    const answer = await page.goto('/');
    expect(answer?.status()).toBe(200);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.title()).toContain('Claimstream');
    expect(complaints).toEqual([]);
  });

  it('notices violations of the security policy, so the absence of complaints means something', async () => {
    const { page, complaints } = await portal.visit();
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate("fetch('http://127.0.0.1:1/').catch(() => {})");
    await until(async () => complaints.length > 0);
    expect(complaints.join('\n')).toContain('connect-src');
  });

  it('has one address, to which localhost redirects', async () => {
    const { page } = await portal.visit();
    await page.goto(portal.platform.portalUrl.replace('127.0.0.1', 'localhost'));
    expect(new URL(page.url()).origin).toBe(portal.platform.portalUrl);
  });

  it('may call the APIs of every service from its origin', async () => {
    const { page } = await portal.visit();
    await page.goto('/');
    const statuses = await page.evaluate(`fetch('/config.json')
      .then((answer) => answer.json())
      .then(({ apis }) => Promise.all(Object.values(apis).map((api) =>
        fetch(api + '/nothing-here', { method: 'GET', headers: { authorization: 'Bearer none', 'x-correlation-id': 'c' } })
          .then(({ status }) => status))))`);
    expect(new Set(statuses as number[])).toEqual(new Set([404]));
  });
});
