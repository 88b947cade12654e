import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import type { RunningPortal } from './running-portal.ts';
import type { Visit, VisitOptions } from './visit.ts';

/** A visit without the security policy, which would block axe from its pages. */
export async function visitWithAxe(portal: RunningPortal, options: VisitOptions = {}): Promise<Visit> {
  const visit = await portal.visit({ ...options, bypassCSP: true });
  await visit.context.addInitScript({ content: axe.source });
  return visit;
}

/** A signed-in browser's storage, for another browser of the same person. */
export const memoryOf = async (context: BrowserContext): Promise<VisitOptions> => ({
  storageState: await context.storageState(),
});

/** Waits until a page has its title and has loaded all its data. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** Accessibility violations of the open page that axe calls serious or critical, and where they are. */
export const seriousViolations = (page: Page): Promise<string[]> =>
  page.evaluate(`(async () => {
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [id, target, failureSummary].join(' ')));
  })()`);

/** Elements that make the open page wider than the window: those that reach the farthest. */
export const sidewaysScrolling = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const { scrollWidth } = document.scrollingElement;
    if (scrollWidth <= innerWidth) return [];
    const reach = (element) => element.getBoundingClientRect().right;
    const name = (element) => element.tagName + ' ' + element.className + ' "' + element.textContent.slice(0, 40) + '" ends at ' + reach(element);
    const wide = [...document.querySelectorAll('body *')].filter((element) => reach(element) > innerWidth);
    return ['is ' + scrollWidth + ' wide', ...wide.slice(0, 5).map(name)];
  })()`);
