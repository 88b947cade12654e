import { isDeepStrictEqual } from 'node:util';
import { until } from '@claimstream/test-drive';
import type { Page } from 'playwright-core';
import { becomeInsured, newClaimant, reportLoss, signUp, upload } from './harness/claimant.ts';
import { choose, pressButton, waitForText } from './harness/hands.ts';
import { queueCopies } from './harness/many-claims.ts';
import { type RunningPortal, runningPortal } from './harness/running-portal.ts';
import { signInAs } from './harness/staff.ts';

const pageSize = 25;
/** Requests: three lists, at most two slices each, however long the lists are. */
const mostRequests = 6;

describe('a queue of 500 claims', () => {
  let portal: RunningPortal;
  let desk: Page;
  let numbers: string[];
  const asked = new Set<string>();
  const isRare = (index: number) => index % 10 === 3;

  beforeAll(async () => {
    portal = await runningPortal();
  });
  beforeAll(async () => {
    const { endpoint } = portal.platform.cloud;
    const customer = (await portal.visit()).page;
    const who = await newClaimant();
    await signUp(customer, endpoint, who);
    await becomeInsured(customer, who);
    await reportLoss(customer, who);
    await upload(customer, 'damage', who.pictures.damage);
    await waitForText(customer, 'An adjuster is looking at your claim');
    const claimId = new URL(customer.url()).pathname.split('/').at(-1)!;
    await customer.close();
    const reasonOf = (index: number) => (isRare(index) ? 'POSSIBLE_DUPLICATE' : 'DAMAGE_UNCERTAIN');
    numbers = await queueCopies(portal.platform, claimId, 500, reasonOf);
    desk = (await portal.visit()).page;
    // A polled request has the same address as the first one, so it counts once.
    desk.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (request.method() === 'GET' && /\/(reviews|flags|approvals)$/.test(pathname)) asked.add(pathname + search);
    });
    await signInAs(desk, endpoint, 'adjusters');
  });
  beforeEach(() => asked.clear());
  afterAll(() => portal?.stop());

  const shows = (expected: readonly string[]) =>
    until(async () => isDeepStrictEqual(await desk.getByRole('rowheader').allTextContents(), expected));
  const pageOf = (all: readonly string[], page: number) => all.slice((page - 1) * pageSize, page * pageSize);

  it('begins with the longest wait', async () => {
    await desk.goto('/desk');
    await shows(pageOf(numbers, 1));
    expect(asked.size).toBeGreaterThan(0);
    expect(asked.size).toBeLessThanOrEqual(mostRequests);
  });

  it('contains every claim once, page by page, with few requests per page', async () => {
    for (let page = 2; page <= numbers.length / pageSize; page++) {
      asked.clear();
      await pressButton(desk, 'Next page');
      await shows(pageOf(numbers, page));
      expect(asked.size).toBeLessThanOrEqual(mostRequests);
    }
  });

  it('pages back through the same pages', async () => {
    await pressButton(desk, 'Previous page');
    await shows(pageOf(numbers, 19));
    await pressButton(desk, 'Previous page');
    await shows(pageOf(numbers, 18));
    await pressButton(desk, 'Page 1');
    await shows(pageOf(numbers, 1));
  });

  it('shows only the claims of one reason, from their first page', async () => {
    const rare = numbers.filter((_, index) => isRare(index));
    await choose(desk, 'Reason', 'Possible duplicate');
    await shows(pageOf(rare, 1));
    expect(asked.size).toBeLessThanOrEqual(mostRequests);
    await pressButton(desk, 'Next page');
    await shows(pageOf(rare, 2));
    await pressButton(desk, 'Clear the filters');
    await shows(pageOf(numbers, 1));
  });
});
