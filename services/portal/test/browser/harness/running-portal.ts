import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Platform, startPlatform } from '@claimstream/runner';
import { type Browser, chromium } from 'playwright-core';
import { openVisit, type Visit, type VisitOptions } from './visit.ts';
import { whatFailed } from './what-failed.ts';

/** Debian's package `chromium`, or the one that CHROMIUM names. */
const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';

export interface RunningPortal {
  platform: Platform;
  browser: Browser;
  /** A person at their own browser, which shares nothing with other visits. */
  visit(options?: VisitOptions): Promise<Visit>;
  /** Ends everything, after printing failures behind the pages. */
  stop(): Promise<void>;
}

/**
 * The whole platform on free ports with data of its own, and a browser.
 * @throws Error where there is no Chromium
 * @example
 * const portal = await runningPortal();
 * const { page, complaints } = await portal.visit();
 * await page.goto('/sign-in');
 */
export async function runningPortal(): Promise<RunningPortal> {
  if (!existsSync(executablePath))
    throw new Error(
      `There is no ${executablePath}. Install Chromium (apt-get install chromium), or name it by CHROMIUM.`,
    );
  const dataDir = mkdtempSync(join(tmpdir(), 'claimstream-portal-'));
  const onBroken = (reason: string) => {
    throw new Error(reason);
  };
  const [platform, browser] = await Promise.all([
    startPlatform({ port: 0, portalPort: 0, dataDir, quiet: true, onBroken }),
    chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] }),
  ]);
  return {
    platform,
    browser,
    visit: (options) => openVisit(browser, platform.portalUrl, options),
    async stop() {
      const failed = await whatFailed(platform.cloud.endpoint);
      if (failed.length > 0) console.warn(`Behind the pages:\n${failed.join('\n')}`);
      await browser.close();
      await platform.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
