import { Table } from '@claimstream/lambda-kit';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { countReviews } from '../src/application/count-reviews.ts';
import { listReviews } from '../src/application/list-reviews.ts';
import type { Claim } from '../src/domain/claim.ts';
import { Claims } from '../src/store/claims.ts';
import { adjuster, indexes, insuredAdjuster, reviewedClaim } from './claims-at-work.ts';
import { customerId } from './example-claims.ts';

const HOW_MANY = 120;
let tables: TableUnderTest;
let table: string;
let claims: Claims;

const hour = (number: number) => new Date(Date.UTC(2026, 4, 1, number)).toISOString();
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A queue of 120 claims, each waiting an hour less than the one before; every tenth is a possible duplicate, the first five are the insured adjuster's. */
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
  const example = await (await reviewedClaim(tables)).claim();
  const fresh = await tables.fresh();
  claims = new Claims(fresh.table);
  table = fresh.name;
  const shuffled = Array.from({ length: HOW_MANY }, (_, index) => (index * 77) % HOW_MANY);
  for (const number of shuffled) {
    const claim: Claim = {
      ...example,
      claimId: idOf(number),
      customerId: number < 5 ? customerId : idOf(999),
      reviewRequestedAt: hour(number),
      reasons: number % 10 === 0 ? ['DAMAGE_UNCERTAIN', 'POSSIBLE_DUPLICATE'] : ['DAMAGE_UNCERTAIN'],
    };
    await claims.create(claim, []);
  }
});
afterAll(() => tables.stop());

/** All pages as an adjuster turns them, with the number of calls for each. */
async function turnPages(
  query: { limit: number; reason?: string; state?: 'review' | 'overdue' },
  askedBy = adjuster.sub,
) {
  let calls: string[] = [];
  const client = {
    send: (command: never) => {
      calls.push((command as object).constructor.name);
      return tables.client.send(command);
    },
  };
  const list = listReviews(new Claims(new Table(table, () => client as never)));
  const pages: string[][] = [];
  const callsOf: string[][] = [];
  let cursor: string | undefined;
  do {
    calls = [];
    const { reviews, next } = await list(askedBy, { state: 'review', ...query, cursor });
    pages.push(reviews.map(({ claimId }) => claimId));
    callsOf.push(calls);
    cursor = next;
  } while (cursor);
  return { pages, callsOf };
}

const onePage = ['QueryCommand', 'BatchGetItemCommand'];

describe('the work queue', () => {
  it('of 120 claims comes in pages, longest waiting first, each by one query and one read of its claims', async () => {
    const { pages, callsOf } = await turnPages({ limit: 50 });
    expect(pages.map((page) => page.length)).toEqual([50, 50, 20]);
    expect(pages.flat()).toEqual(Array.from({ length: HOW_MANY }, (_, number) => idOf(number)));
    expect(callsOf).toEqual([onePage, onePage, onePage]);
  });

  it("hides the asker's own claims without further calls", async () => {
    const { pages, callsOf } = await turnPages({ limit: 50 }, insuredAdjuster.sub);
    expect(pages.flat()).toHaveLength(HOW_MANY - 5);
    expect(pages.flat()).not.toContain(idOf(0));
    expect(callsOf).toEqual([onePage, onePage, onePage]);
  });

  it('shows those with one reason, in pages that are not nearly empty', async () => {
    const { pages } = await turnPages({ limit: 10, reason: 'POSSIBLE_DUPLICATE' });
    expect(pages.flat()).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110].map(idOf));
    expect(pages[0]!.length).toBeGreaterThanOrEqual(5);
  });

  it('shows the columns that an adjuster chooses by: number, age, every reason, policy and day of the loss', async () => {
    const { reviews } = await listReviews(claims)(adjuster.sub, { state: 'review', limit: 1 });
    expect(reviews).toMatchObject([
      {
        reviewId: idOf(0),
        claimNumber: 'CL-0000-0000',
        state: 'review',
        reasons: ['DAMAGE_UNCERTAIN', 'POSSIBLE_DUPLICATE'],
        requestedAt: hour(0),
        lossDate: '2026-05-01',
      },
    ]);
  });

  it('of late settlements is a list of its own', async () => {
    expect(await turnPages({ limit: 50, state: 'overdue' })).toMatchObject({ pages: [[]] });
  });

  it("is counted by reason, without the asker's own", async () => {
    const count = countReviews(claims);
    expect(await count(adjuster.sub)).toEqual({
      review: 120,
      overdue: 0,
      exposure: 0,
      reasons: { DAMAGE_UNCERTAIN: 120, POSSIBLE_DUPLICATE: 12 },
    });
    expect(await count(insuredAdjuster.sub)).toMatchObject({ review: 115, reasons: { POSSIBLE_DUPLICATE: 11 } });
  });
});
