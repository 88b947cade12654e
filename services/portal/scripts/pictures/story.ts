import type { Page } from 'playwright-core';
import { becomeInsured, newClaimant, reportLoss, signUp, upload } from '../../test/browser/harness/claimant.ts';
import type { RunningPortal } from '../../test/browser/harness/running-portal.ts';
import { approveClaim, approvePayout, openFromQueue, signInAs } from '../../test/browser/harness/staff.ts';

/** Every person whose browser is pictured, with their actions so far. */
export interface Story {
  /** Their claim is paid. */
  paid: { page: Page; number: string };
  /** Their claim waits for an adjuster. */
  waiting: { page: Page; number: string; claimId: string };
  adjuster: Page;
  supervisor: Page;
  operator: Page;
  /** A browser at the local console, which needs no sign-in. */
  developer: Page;
  platform: RunningPortal['platform'];
}

export const WIDTH = 1280;
/** Generous, since a busy machine reads photos slowly. */
const PATIENCE = 120_000;

/** Plays two claims by clicking, one after the other, the second up to its payment. */
export async function playStory(portal: RunningPortal): Promise<Story> {
  const { platform } = portal;
  const { endpoint } = platform.cloud;
  const open = async (colorScheme: 'light' | 'dark' = 'light') => {
    const { page } = await portal.visit({ viewport: { width: WIDTH, height: 800 }, colorScheme });
    page.setDefaultTimeout(PATIENCE);
    return page;
  };
  const adjuster = await open();
  const supervisor = await open();
  const operator = await open('dark');
  const developer = await open();
  await signInAs(adjuster, endpoint, 'adjusters');
  await signInAs(supervisor, endpoint, 'supervisors');
  await signInAs(operator, endpoint, 'operators');

  const [waiting, paid] = [await claimOf(portal, await open(), 5), await claimOf(portal, await open(), 3)];
  await openFromQueue(adjuster, paid.number);
  await approveClaim(adjuster, '16000');
  await adjuster.getByText('You approved claim', { exact: false }).waitFor();
  await openFromQueue(supervisor, paid.number);
  await approvePayout(supervisor, '$15,500.00');
  await paid.page.getByText('Your claim is paid').first().waitFor();
  return { paid, waiting, adjuster, supervisor, operator, developer, platform };
}

async function claimOf(portal: RunningPortal, page: Page, seed: number) {
  const who = await newClaimant({ seed });
  await signUp(page, portal.platform.cloud.endpoint, who);
  await becomeInsured(page, who);
  await reportLoss(page, who);
  const heading = await page.getByRole('heading', { name: /^Claim CL-/ }).textContent();
  await upload(page, 'damage', who.pictures.damage);
  await page.getByText('An adjuster is looking at your claim').first().waitFor();
  const claimId = new URL(page.url()).pathname.split('/').at(-1)!;
  return { page, claimId, number: /CL-\w+-\w+/.exec(heading!)![0] };
}
