import type { Locator, Page } from 'playwright-core';

/** Types into the field with this label. */
export const fill = (page: Page, label: string | RegExp, text: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).first().fill(text);

export const pressButton = (page: Page, name: string): Promise<void> =>
  saying(page, page.getByRole('button', { name, exact: true }).click());

/** Waits until a page, or a part of it, says this where a person sees it. @throws Error with what the page says instead */
export const waitForText = (part: Page | Locator, text: string | RegExp, options?: { exact: boolean }): Promise<void> =>
  saying(
    'page' in part ? part.page() : part,
    part.getByText(text, options).filter({ visible: true }).first().waitFor(),
  );

/** A step of a person. @throws Error of the step, with what the page says */
export async function saying(page: Page, step: Promise<void>): Promise<void> {
  await step.catch(async ({ message }: Error) => {
    throw new Error(`${message}\nThe page says:\n${await page.getByRole('main').ariaSnapshot()}`);
  });
}

/** Opens the list with this label and takes the first option that has these words whole, in whatever case. */
export async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${label}\\b`) }).click();
  await page
    .getByRole('option', { name: new RegExp(`\\b${text}\\b`, 'i') })
    .first()
    .click();
}
