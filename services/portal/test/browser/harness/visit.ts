import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** Playwright's options: window size, language, colour scheme … */
export type VisitOptions = Omit<BrowserContextOptions, 'baseURL'>;

/** One person's browser at the portal. Relative paths lead to the portal. */
export interface Visit {
  context: BrowserContext;
  page: Page;
  /** The browser's complaints: script and console errors, and violations of the security policy. */
  complaints: string[];
}

export async function openVisit(browser: Browser, baseURL: string, options: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-US', ...options, baseURL });
  const complaints: string[] = [];
  // Includes report-only violations: each is an event before it is a line of the console.
  await context.exposeBinding('tellOfViolation', (_source, violation: string) => complaints.push(violation));
  await context.addInitScript(`addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    tellOfViolation(violatedDirective + ' stopped ' + blockedURI + ' in ' + sourceFile))`);
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.setDefaultTimeout(150_000); // a reading that took 30 s on a busy machine is repeated twice
  const page = await context.newPage();
  return { context, page, complaints };
}

/** A page's expected refusals appear on the console as failed resources; any other error is a complaint. */
export const unexpected = (complaint: string): boolean =>
  !/^Failed to load resource: the server responded with a status of (400|403|404|409|422)/.test(complaint);
