import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** Size of the window, language, colour scheme … as Playwright has them. */
export type VisitOptions = Omit<BrowserContextOptions, 'baseURL'>;

/** One person's browser at the portal; paths that a page goes to are the portal's. */
export interface Visit {
  context: BrowserContext;
  page: Page;
  /** What the browser said was wrong: errors of scripts and of the console, and what the security policy stopped. */
  complaints: string[];
}

export async function openVisit(browser: Browser, baseURL: string, options: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-US', ...options, baseURL });
  const complaints: string[] = [];
  // Also what is only reported: a policy's violation is an event before it is a line of the console.
  await context.exposeBinding('tellOfViolation', (_source, violation: string) => complaints.push(violation));
  await context.addInitScript(`addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    tellOfViolation(violatedDirective + ' stopped ' + blockedURI + ' in ' + sourceFile))`);
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const page = await context.newPage();
  return { context, page, complaints };
}
