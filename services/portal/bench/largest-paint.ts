import type { Page } from 'playwright-core';

/** Milliseconds from the request of the page to its largest contentful paint, once `seen` is there and nothing more loads. */
export async function largestPaint(page: Page, path: string, seen: string | RegExp): Promise<number> {
  await page.goto(path);
  await page.getByText(seen).first().waitFor();
  await page.waitForLoadState('networkidle');
  return page.evaluate<number>(`new Promise((tell) =>
    new PerformanceObserver((list) => tell(list.getEntries().at(-1).startTime))
      .observe({ type: 'largest-contentful-paint', buffered: true }))`);
}
