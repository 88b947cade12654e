import type { Page } from 'playwright-core';

/** The focused element as assistive technology names it, and whether a sighted person can see its focus. */
interface Focus {
  name: string;
  visible: boolean;
}

const focus = (page: Page): Promise<Focus> =>
  page.evaluate(`(() => {
    const element = document.activeElement;
    if (element === document.body) return { name: 'the browser itself', visible: true };
    const labels = [...(element.labels ?? [])].map(({ textContent }) => textContent);
    const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean)
      .map((id) => document.getElementById(id)?.textContent);
    const name = [element.getAttribute('aria-label'), ...labels, ...labelledBy, element.textContent].filter(Boolean).join(' | ');
    const drawn = (style) => (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none';
    const parts = [element, element.parentElement, ...element.parentElement.querySelectorAll('*')];
    const visible = parts.some((part) =>
      [null, '::before', '::after'].some((which) => {
        const style = getComputedStyle(part, which);
        return (which === null || style.content !== 'none') && drawn(style);
      }));
    return { name, visible };
  })()`);

/**
 * Presses Tab until the element with this name has the focus.
 * @throws Error if it never gets it, or if an element on the way does not show its focus
 */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const at = await focus(page);
    if (!at.visible) throw new Error(`"${at.name}" does not show that it has the focus`);
    if (name.test(at.name)) return;
    passed.push(at.name.slice(0, 40));
  }
  throw new Error(`Tab never comes to ${name}; it comes to ${passed.join(', ')}`);
}
