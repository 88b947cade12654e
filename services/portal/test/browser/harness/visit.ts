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
  context.setDefaultTimeout(150_000); // a reading that took its 30 s on a busy machine is repeated twice
  const page = await context.newPage();
  return { context, page, complaints };
}

/** A refusal that a page is prepared for stands on the console as a failed resource; anything else is a complaint. */
export const unexpected = (complaint: string): boolean =>
  !/^Failed to load resource: the server responded with a status of (400|403|404|409|422)/.test(complaint);
