import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { runningPlatform } from './running-platform.ts';

/** Debian's package `chromium`. */
const executablePath = '/usr/bin/chromium';

(existsSync(executablePath) ? describe : describe.skip)(
  'the portal page in a real browser (skipped where Chromium is not installed)',
  () => {
    let running: Awaited<ReturnType<typeof runningPlatform>>;
    let browser: Browser;
    let page: Page;
    const complaints: string[] = [];

    beforeAll(async () => {
      running = await runningPlatform();
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
      page = await (await browser.newContext()).newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      await page.goto(running.portalUrl);
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
      await running?.stop();
    });

    it('says what to do first', async () => {
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Claimstream');
      expect(await page.locator('pre').textContent()).toBe('npm run journey');
    });

    it('leads to what it names: events, mail, stacks, notices', async () => {
      const links = await page.getByRole('listitem').getByRole('link').all();
      const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
      const read = addresses.filter((address) => address?.includes('/_local/'));
      expect(read).toHaveLength(4);
      for (const address of read) {
        const response = await page.context().request.get(address!);
        expect([address, response.status()]).toEqual([address, 200]);
        expect(JSON.parse(await response.text())).toBeInstanceOf(Array);
      }
    });

    it('shows every service as a stack', async () => {
      const stacks = await page.context().request.get(`${running.cloud.endpoint}/_local/stacks`);
      expect(await stacks.json()).toHaveLength(8);
    });

    it.each([
      ['a phone', 360, 'light'],
      ['a phone at night', 360, 'dark'],
      ['a desk', 1280, 'light'],
    ] as const)('can be read on %s', async (_, width, colorScheme) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const overflow = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
      expect(overflow).toBe(false);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
    });

    it('answers 404 for what is not there, with a way back, and nothing complained', async () => {
      expect(complaints).toEqual([]);
      const response = await page.goto(`${running.portalUrl}/nowhere`);
      expect(response?.status()).toBe(404);
      await page.getByRole('link').click();
      expect(await page.title()).toBe('Claimstream');
    });
  },
);
