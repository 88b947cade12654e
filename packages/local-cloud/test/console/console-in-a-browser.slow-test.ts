import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Cloud } from '../../src/index.ts';
import { until } from '../lambda/small-kernel.ts';
import { eventfulCloud, JOURNEY } from './small-stack.ts';

/** Debian's package `chromium`. */
const executablePath = '/usr/bin/chromium';

(existsSync(executablePath) ? describe : describe.skip)(
  'the console in a real browser (skipped where Chromium is not installed)',
  () => {
    let cloud: Cloud;
    let site: string;
    let put: (type: string, data: object) => Promise<void>;
    let browser: Browser;
    let page: Page;
    const complaints: string[] = [];
    /** Pages that show something of each kind. */
    const pages: Record<string, string> = {};

    beforeAll(async () => {
      ({ cloud, console: site, put } = await eventfulCloud());
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
      page = await (await browser.newContext()).newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      const read = async (path: string): Promise<any> => (await fetch(`${site}/api/${path}`)).json();
      const { events } = await read('events?type=Claim.Accepted');
      const { executions } = await read('workflows');
      const { runs } = await read('logs?failed=yes');
      const failed = executions.find((one: any) => one.status === 'FAILED');
      Object.assign(pages, {
        event: `/events/${events[0].n}`,
        execution: `/workflows/${encodeURIComponent(failed.arn)}?state=Call`,
        invocation: `/logs/${runs[0].requestId}`,
        trace: `/traces/${JOURNEY}`,
      });
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
      await cloud?.stop();
    });

    const open = async (path: string): Promise<void> => {
      await page.goto(site + path);
      await page.locator('.live:not([aria-busy])').first().waitFor();
    };

    const shown: [name: string, path: string, text: string][] = [
      ['overview', '', 'dead letter'],
      ['events', '/events', 'Claim.Closed'],
      ['event', 'event', 'rule for other events'],
      ['traces', '/traces', JOURNEY],
      ['trace', 'trace', 'queue work · 1 message'],
      ['queues', '/queues', 'work-dlq'],
      ['queue', '/queues/work-dlq', 'Error: it is poisoned'],
      ['workflows', '/workflows', 'GaveUp'],
      ['execution', 'execution', 'it is poisoned'],
      ['logs', '/logs', 'handle'],
      ['invocation', 'invocation', 'it is poisoned'],
      ['tables', '/tables', 'claims'],
      ['table', '/tables/claims', 'c1'],
      ['buckets', '/buckets', 'pictures'],
      ['bucket', '/buckets/pictures', 'cars/one.png'],
      ['users', '/users', 'ann@mail.example'],
      ['mail', '/mail', 'It is paid.'],
      ['texts', '/texts', 'No text was sent yet.'],
      ['alarms', '/alarms', 'Alarm'],
      ['stacks', '/stacks', 'small'],
      ['stack', '/stacks/small', 'StepFunctions::StateMachine'],
      ['cost', '/cost', 'dynamodb'],
    ];

    it.each(shown)('shows %s, on a desk and on a phone, by day and by night', async (_name, path, text) => {
      await open(pages[path] ?? path);
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [360, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        expect(await page.locator('main').textContent()).toContain(text);
        expect(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
      expect(complaints).toEqual([]);
    });

    it('shows an event at once, without a reload, and filters by its address', async () => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await open('/events?type=Claim.Reopened');
      expect(await page.locator('main').textContent()).toContain('No event matches');
      await put('Claim.Reopened', {});
      await page.getByRole('link', { name: 'Claim.Reopened' }).waitFor();
      await page.getByLabel('Text anywhere').fill('nowhere to be found');
      await page.getByText('No event matches').waitFor();
      expect(new URL(page.url()).searchParams.get('text')).toBe('nowhere to be found');
    });

    it('works by keyboard: an event, its journey, a row of it, the lines of that invocation', async () => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await open(pages.event!);
      expect(await page.locator('.why').textContent()).toBe('detail-type: "Claim.Accepted" is not "Claim.Denied"');
      const press = async (name: string) => {
        await page.getByRole('link', { name }).first().focus();
        await page.keyboard.press('Enter');
      };
      await press(JOURNEY);
      await page.getByRole('heading', { name: 'Trace' }).waitFor();
      const row = page.locator('button.row.run').first();
      await row.focus();
      await page.keyboard.press('Enter');
      expect(await row.getAttribute('aria-expanded')).toBe('true');
      await press('log lines');
      await page.getByRole('heading', { name: 'Invocation' }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { name: 'Trace' }).waitFor();
    });

    it('shows a state of an execution when it is chosen', async () => {
      await open(pages.execution!);
      await page.getByRole('button', { name: /^Prepare/ }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Prepare' }).waitFor();
      expect(new URL(page.url()).searchParams.get('state')).toBe('Prepare');
    });

    it('shows the HTML of a mail where no script can run', async () => {
      await open('/mail');
      await page.getByText('HTML', { exact: true }).click();
      await page.frameLocator('iframe').getByText('It is paid.').waitFor();
      expect(complaints).toEqual([]);
    });

    it('redrives dead letters after confirmation, and not when cancelled', async () => {
      const visible = async () => ((await (await fetch(`${site}/api/queues/work-dlq`)).json()) as any).messages[0]?.id;
      const before = await visible();
      await open('/queues/work-dlq');
      const button = page.getByRole('button', { name: /^Redrive 1 message to work/ });
      await button.click();
      await page.keyboard.press('Escape');
      expect(await visible()).toBe(before);
      await button.click();
      await page.getByRole('dialog').getByRole('button', { name: 'Redrive' }).click();
      await until(async () => (await visible()) !== before, 20_000);
    });

    it('says so when the cloud does not answer', async () => {
      await open('/events');
      await page.route('**/_console/api/**', (route) => route.abort());
      await page.getByRole('alert').waitFor();
      expect(await page.locator('#liveness').textContent()).toContain('offline');
      await page.unroute('**/_console/api/**');
      await page.getByRole('link', { name: 'Claim.Closed' }).first().waitFor();
    });
  },
);
