import type { Page } from 'playwright-core';

/** Milliseconds from the request to the largest contentful paint, read once `seen` is visible and nothing more loads. */
export async function largestPaint(page: Page, path: string, seen: string | RegExp): Promise<number> {
  await page.goto(path);
  await page.getByText(seen).first().waitFor();
  await page.waitForLoadState('networkidle');
  return page.evaluate<number>(`new Promise((tell) =>
    new PerformanceObserver((list) => tell(list.getEntries().at(-1).startTime))
      .observe({ type: 'largest-contentful-paint', buffered: true }))`);
}
