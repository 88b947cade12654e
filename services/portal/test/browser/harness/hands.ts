import type { Locator, Page } from 'playwright-core';

/** Types into the field with this label. */
export const fill = (page: Page, label: string | RegExp, text: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).first().fill(text);

export const pressButton = (page: Page, name: string): Promise<void> =>
  saying(page, page.getByRole('button', { name, exact: true }).click());

/** Waits until this text is visible on a page or a part of it. @throws Error with the visible text instead */
export const waitForText = (part: Page | Locator, text: string | RegExp, options?: { exact: boolean }): Promise<void> =>
  saying(
    'page' in part ? part.page() : part,
    part.getByText(text, options).filter({ visible: true }).first().waitFor(),
  );

/** A named step of a person. @throws Error with the step's name and the page's text */
export async function saying(page: Page, step: Promise<void>): Promise<void> {
  await step.catch(async ({ message }: Error) => {
    throw new Error(`${message}\nThe page says:\n${await page.getByRole('main').ariaSnapshot()}`);
  });
}

/** Opens the list with this label and takes the first option that contains all of this text, ignoring case. */
export async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${label}\\b`) }).click();
  await page
    .getByRole('option', { name: new RegExp(`\\b${text}\\b`, 'i') })
    .first()
    .click();
}
