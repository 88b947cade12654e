import type { Page } from 'playwright-core';

/** Types into the field with this label. */
export const fill = (page: Page, label: string | RegExp, text: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).first().fill(text);

export const pressButton = (page: Page, name: string): Promise<void> =>
  saying(page, page.getByRole('button', { name, exact: true }).click());

/** Waits until a page says this. @throws Error with what it says instead */
export const waitForText = (page: Page, text: string): Promise<void> =>
  saying(page, page.getByText(text).first().waitFor());

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
