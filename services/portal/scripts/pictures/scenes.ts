import type { Page } from 'playwright-core';
import { queueCopies } from '../../test/browser/harness/many-claims.ts';
import { openFromQueue } from '../../test/browser/harness/staff.ts';
import type { Story } from './story.ts';

/** A picture: the window's height and the way to the page that is worth seeing. */
export interface Scene {
  name: string;
  height: number;
  /** Resolves when everything that the picture shows is visible. @returns the page to take it of */
  open(story: Story): Promise<Page>;
  /** The picture shows a moment in motion, so it is taken at once, without waiting for the page to be idle. */
  moves?: true;
}

export const scenes: readonly Scene[] = [
  {
    name: 'customer-overview',
    height: 760,
    open: ({ waiting: { page, number } }) => visit(page, '/', number),
  },
  {
    name: 'customer-documents',
    height: 1000,
    async open({ waiting: { page } }) {
      await visit(page, '/documents', 'What we read');
      // Licence, car and damage: each image fetches its address first.
      await page.getByRole('main').getByRole('img').nth(2).waitFor();
      return page;
    },
  },
  {
    name: 'customer-claim',
    height: 1150,
    async open({ paid: { page, number } }) {
      await page.goto('/claims');
      await page.getByRole('link', { name: number }).first().click();
      await page.getByText('Your claim is paid').first().waitFor();
      return page;
    },
  },
  {
    name: 'desk-claim',
    height: 1250,
    async open({ adjuster, waiting: { number } }) {
      await openFromQueue(adjuster, number);
      await adjuster.getByRole('radio', { name: /^Approve/ }).waitFor();
      return adjuster;
    },
  },
  { name: 'desk-queue', height: 720, open: busyQueue },
  { name: 'live-events', height: 860, moves: true, open: ({ operator }) => claimInMidJourney(operator) },
  {
    name: 'dashboard',
    height: 1100,
    open: ({ supervisor }) => visit(supervisor, '/dashboard', 'The numbers as a table'),
  },
  {
    name: 'console-trace',
    height: 900,
    open: ({ developer, platform }) => latestClaimTrace(developer, platform.cloud.endpoint),
  },
  {
    name: 'console-workflow',
    height: 900,
    open: ({ developer, platform }) => finishedWorkflow(developer, platform.cloud.endpoint),
  },
];

async function visit(page: Page, path: string, seen: string): Promise<Page> {
  await page.goto(path);
  await page.getByRole('main').getByText(seen).first().waitFor();
  await page.getByRole('button', { name: 'Sign out' }).waitFor(); // the bar is complete once its menus have loaded
  return page;
}

/**
 * The queue of a working day: seven claims have waited longer, for various reasons. They are copies of one customer's claim and appear in
 * that customer's list too, so the customer's pictures are taken first.
 */
async function busyQueue({ adjuster, waiting: { number, claimId }, platform }: Story): Promise<Page> {
  const reasons = ['POSSIBLE_DUPLICATE', 'DAMAGE_UNCERTAIN', 'EVIDENCE_OVERDUE', 'DAMAGE_NOT_ASSESSED'];
  await queueCopies(platform, claimId, 7, (index) => reasons[index % reasons.length]!);
  return visit(adjuster, '/desk', number);
}

/** Plays the latest claim again, and stops when the bus delivers one event to several services. */
async function claimInMidJourney(page: Page): Promise<Page> {
  await page.goto('/live');
  await page.locator('.journey-choice').filter({ hasText: 'Claim' }).first().click();
  await page.getByRole('button', { name: 'Play it again' }).click();
  await page.locator('.journey-playing', { hasText: 'Claim.Accepted' }).waitFor();
  return page;
}

interface Journey {
  correlationId: string;
  last: string;
  events: number;
}

async function latestClaimTrace(page: Page, endpoint: string): Promise<Page> {
  const journeys = (await (await fetch(`${endpoint}/_console/api/traces`)).json()) as Journey[];
  const { correlationId } = journeys.find(({ last }) => /^(Claim\.Closed|Settlement\.)/.test(last)) ?? journeys[0]!;
  await page.goto(`${endpoint}/_console/traces/${encodeURIComponent(correlationId)}`);
  return page;
}

async function finishedWorkflow(page: Page, endpoint: string): Promise<Page> {
  const answer = await fetch(`${endpoint}/_console/api/workflows?status=SUCCEEDED`);
  const { executions } = (await answer.json()) as { executions: { arn: string; status: string }[] };
  // The workflow with the most branches.
  const { arn } = executions.find(({ arn, status }) => arn.includes('process-document') && status === 'SUCCEEDED')!;
  await page.goto(`${endpoint}/_console/workflows/${encodeURIComponent(arn)}`);
  await page.locator('svg').first().waitFor();
  return page;
}
