import type { Page } from 'playwright-core';
import { memoryOf, seriousViolations, settled, sidewaysScrolling, visitWithAxe } from './harness/barriers.ts';
import { becomeInsured, type Claimant, newClaimant, reportLoss, signUp, upload } from './harness/claimant.ts';
import { waitForText } from './harness/hands.ts';
import { tabTo } from './harness/keyboard.ts';
import { type RunningPortal, runningPortal } from './harness/running-portal.ts';
import { approveClaim, openFromQueue, signInAs } from './harness/staff.ts';
import type { VisitOptions } from './harness/visit.ts';

const people = [
  'stranger',
  'newcomer',
  'customer',
  'adjuster',
  'supervisor',
  'investigator',
  'operator',
  'controller',
] as const;
type Person = (typeof people)[number];

const customers = [
  '/',
  '/apply',
  '/documents',
  '/policies',
  '/driving',
  '/report',
  '/claims',
  '/rental',
  '/notifications',
  '/preferences',
  '/your-data',
];
const pagesOf: Record<Person, readonly string[]> = {
  stranger: ['/sign-in', '/sign-up', '/confirm', '/forgotten', '/developers'],
  newcomer: customers,
  customer: [...customers, '/claims/:claimId', '/nothing/here', '/desk'],
  adjuster: [
    '/desk',
    '/desk/claims',
    '/desk/activities',
    '/desk/deadlines',
    '/desk/rentals',
    '/desk/claims/:claimId',
    '/desk/claims/:settledId/timeline',
    '/desk/approvals/:settledId',
  ],
  supervisor: ['/desk', '/desk/rentals', '/desk/claims/:claimId', '/desk/approvals/:settledId', '/dashboard'],
  investigator: ['/desk', '/desk/claims/:claimId', '/desk/flags/:claimId'],
  operator: ['/live', '/alarms', '/quarantine', '/cost', '/dashboard'],
  controller: ['/ledger', '/ledger?claim=:settledId'],
};
const everyPage = people.flatMap((person) => pagesOf[person].map((path) => [path, person] as const));

/** One journey fills every page with content; then each page is checked as each person would see it. */
describe('every page', () => {
  let portal: RunningPortal;
  let who: Claimant;
  const ids: Record<string, string> = {};
  const memories = {} as Record<Person, VisitOptions>;
  const english = {} as Record<Person, Page>;
  const spanish = {} as Record<Person, Page>;
  const addressOf = (path: string) => path.replace(/:(\w+)/, (_, name: string) => ids[name]!);

  beforeAll(async () => {
    portal = await runningPortal();
  });
  beforeAll(async () => {
    const { endpoint } = portal.platform.cloud;
    const opened = async (person: Person, enter: (page: Page) => Promise<void>) => {
      const { page, context } = await portal.visit();
      await enter(page);
      memories[person] = await memoryOf(context);
      return page;
    };
    who = await newClaimant();
    await opened('stranger', async () => {});
    await opened('newcomer', async (page) => signUp(page, endpoint, await newClaimant()));
    const claims = await opened('customer', async (page) => {
      await signUp(page, endpoint, who);
      await becomeInsured(page, who);
    });
    ids.settledId = await claimInReview(claims, who);
    const number = /CL-\w+-\w+/.exec((await claims.getByRole('heading', { name: /^Claim CL-/ }).textContent())!)![0];
    await opened('adjuster', async (page) => {
      await signInAs(page, endpoint, 'adjusters');
      await openFromQueue(page, number);
      await approveClaim(page, '16000'); // a supervisor has to approve that much
      await waitForText(page, `You approved claim ${number}`);
    });
    ids.claimId = await claimInReview(claims, who);
    await opened('supervisor', (page) => signInAs(page, endpoint, 'supervisors'));
    await opened('investigator', (page) => signInAs(page, endpoint, 'siu'));
    await opened('operator', (page) => signInAs(page, endpoint, 'operators'));
    await opened('controller', (page) => signInAs(page, endpoint, 'finance'));
    for (const person of people) {
      english[person] = (await visitWithAxe(portal, memories[person])).page;
      spanish[person] = (await portal.visit({ ...memories[person], locale: 'es-ES', viewport: phone })).page;
    }
  });
  afterAll(() => portal?.stop());

  it.each(everyPage)('%s of a %s is accessible by day, by night, on a phone and enlarged', async (path, person) => {
    const page = english[person];
    const found: Record<string, string[]> = {};
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize(phone);
    await page.goto(addressOf(path));
    await settled(page);
    found['wider than a phone'] = await sidewaysScrolling(page);
    found['at night'] = await seriousViolations(page);
    await page.setViewportSize(enlarged);
    found['wider than a screen at 200 %'] = await sidewaysScrolling(page);
    await page.setViewportSize(desk);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.reload(); // on a wide screen a page starts with the navigation open
    await settled(page);
    found['by day'] = await seriousViolations(page);
    expect(Object.entries(found).flatMap(([where, what]) => what.map((one) => `${path}, ${where}: ${one}`))).toEqual(
      [],
    );
  });

  it.each(everyPage)('%s of a %s has room for its Spanish words on a phone', async (path, person) => {
    const page = spanish[person];
    await page.goto(addressOf(path));
    await settled(page);
    expect(await page.evaluate('document.documentElement.lang')).toBe('es');
    expect((await sidewaysScrolling(page)).map((what) => `${path}: ${what}`)).toEqual([]);
  });

  it('a keyboard is enough to sign in and to begin a report, and the focus is always visible', async () => {
    const { page } = await portal.visit();
    const { keyboard } = page;
    await page.goto('/sign-in');
    await settled(page);
    await tabTo(page, /^E-mail address/);
    await keyboard.type(who.email);
    await tabTo(page, /^Password/);
    await keyboard.type(who.password);
    await keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.goto('/report');
    await settled(page);
    await tabTo(page, /^Day: Yesterday/);
    await keyboard.press('Space');
    await tabTo(page, /^State\b/);
    await keyboard.press('Enter');
    await keyboard.type('ari');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await tabTo(page, /^Next/);
    await keyboard.press('Enter');
    await page.getByLabel('What happened to your car').waitFor();
  });
});

const phone = { width: 360, height: 740 };
/** 1280 by 800 at 200 % zoom. */
const enlarged = { width: 640, height: 400 };
const desk = { width: 1280, height: 800 };

/** @returns the id of a new claim that waits for an adjuster; its page is open */
async function claimInReview(page: Page, who: Claimant): Promise<string> {
  await reportLoss(page, who);
  await upload(page, 'damage', who.pictures.damage);
  await waitForText(page, 'An adjuster is looking at your claim');
  return new URL(page.url()).pathname.split('/').at(-1)!;
}
