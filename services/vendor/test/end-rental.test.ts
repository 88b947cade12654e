import { deriveId } from '@claimstream/lambda-kit';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { listOpenRentals } from '../src/application/list-rentals.ts';
import type { BookedRental } from '../src/domain/rental.ts';
import { indexes, world as newWorld } from './rentals-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

async function world() {
  const w = await newWorld(tables);
  await w.issue();
  await w.accept();
  return w;
}

describe('a booked rental', () => {
  it('ends once, on the day on which its customer reports the repair', async () => {
    const w = await world();
    const answer = await w.repaired('2026-03-09');
    expect(answer).toMatchObject({ state: 'ended', until: '2026-03-09', days: 8, paidCents: 24_000, ownCents: 0 });
    expect(await w.repaired('2026-03-09')).toEqual(answer);
    expect(await w.told('Vendor.Finalized')).toMatchObject([
      { until: '2026-03-09', days: 8, paidDays: 8, paidCents: 24_000, ownCents: 0, reason: 'car-repaired' },
    ]);
    await expect(w.repaired('2026-03-10')).rejects.toMatchObject({ status: 409, code: 'RENTAL_ENDED' });
  });

  it.each([
    ['2026-03-01', 'DAY_BEFORE_RENTAL'],
    ['2026-03-21', 'DAY_IN_FUTURE'],
  ])('does not end on %s: %s', async (day, code) => {
    const w = await world();
    await expect(w.repaired(day)).rejects.toMatchObject({ status: 422, code });
    expect(await w.rental()).toMatchObject({ state: 'booked' });
  });

  it('cannot be found by another customer, but staff can end it', async () => {
    const w = await world();
    const stranger = { sub: '5e0f6f3c-3c0f-4b43-8d7a-1f0b1c9a7e11', groups: [] as string[] };
    await expect(w.repaired('2026-03-09', undefined, stranger)).rejects.toMatchObject({ status: 404 });
    const adjuster = { ...stranger, groups: ['adjusters'] };
    expect(await w.repaired('2026-03-09', undefined, adjuster)).toMatchObject({ state: 'ended' });
  });

  it.each([
    ['offer', 'total-loss'],
    ['deny', 'claim-denied'],
  ] as const)('ends with the claim (%s), on the day where the policy is', async (step, reason) => {
    const w = await world();
    await w[step]();
    await w[step]();
    expect(await w.told('Vendor.Finalized')).toMatchObject([{ until: '2026-03-06', days: 5, reason }]);
  });

  it('ends once if several people report it at the same moment', async () => {
    const w = await world();
    await Promise.allSettled([w.offer(), w.deny(), w.repaired('2026-03-06'), w.sweep('2026-04-02')]);
    expect(await w.told('Vendor.Finalized')).toHaveLength(1);
    expect(await w.rental()).toMatchObject({ state: 'ended' });
  });

  it.each([
    ['the customer', (w: Awaited<ReturnType<typeof world>>, crash: never) => w.repaired('2026-03-09', crash)],
    ['the offer', (w: Awaited<ReturnType<typeof world>>, crash: never) => w.offer(crash)],
    ['the daily run', (w: Awaited<ReturnType<typeof world>>, crash: never) => w.sweep('2026-04-01', crash)],
  ])('ends once, despite any crash: %s', async (_, work) => {
    const places = await atEveryCrash(
      world,
      (w, crash) => work(w, crash as never),
      (w) => w.fresh.state(),
    );
    expect(places).toBeGreaterThan(1);
  });
});

describe('the daily run', () => {
  it('reminds the customer once, three days before the last paid day, and ends the rental after it', async () => {
    const w = await world();
    await w.sweep('2026-03-27');
    expect(await w.told('Vendor.Ending')).toEqual([]);
    await w.sweep('2026-03-28');
    expect(await w.told('Vendor.Ending')).toMatchObject([{ lastPaidDay: '2026-03-31' }]);
    await w.sweep('2026-03-29');
    await w.sweep('2026-03-31');
    expect(await w.rental()).toMatchObject({ state: 'booked' });
    await w.sweep('2026-04-01');
    await w.sweep('2026-04-02');
    expect(await w.told('Vendor.Finalized')).toMatchObject([
      { until: '2026-03-31', days: 30, paidDays: 30, paidCents: 90_000, reason: 'maximum-reached' },
    ]);
  });

  it('ends the rental with the same result before and after somebody names a later day', async () => {
    const [late, early] = [await world(), await world()];
    await late.rentals.write({ ...(await early.rental())!, lastPaidDay: '2026-03-10', maxDays: 9 } as never, 2);
    const answer = await late.repaired('2026-03-12');
    expect(answer).toMatchObject({ until: '2026-03-10', endReason: 'maximum-reached', paidDays: 9 });
    await early.rentals.write({ ...(await early.rental())!, lastPaidDay: '2026-03-10', maxDays: 9 } as never, 2);
    await early.sweep('2026-03-12');
    expect(await early.repaired('2026-03-12')).toEqual(answer);
  });
});

describe('the list of open rentals', () => {
  it('is sorted by the end of their paid days, page by page, and the daily run finds the due ones in it', async () => {
    const w = await world();
    const booked = (await w.rental()) as BookedRental;
    const days = ['2026-03-20', '2026-03-18', '2026-03-25', '2026-03-19', '2026-03-22', '2026-03-21'];
    for (const [index, lastPaidDay] of days.entries())
      await w.rentals.write(
        // A reminded one is sorted by its end, too.
        { ...booked, rentalId: deriveId('open', lastPaidDay), lastPaidDay, isReminded: index % 2 === 0 },
        'absent',
      );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { rentals, next } = await listOpenRentals(w.rentals)(
        { limit: 2, cursor },
        new Date('2026-03-05T12:00:00Z'),
      );
      seen.push(...rentals.map(({ lastPaidDay }) => lastPaidDay));
      cursor = next;
    } while (cursor);
    expect(seen).toEqual([...days.toSorted(), booked.lastPaidDay]);
    const due: string[] = [];
    for await (const rentalId of w.rentals.dueUntil('2026-03-19')) due.push(rentalId);
    // Not reminded yet, with three days left or fewer; or over.
    expect(due.toSorted()).toEqual(
      ['2026-03-18', '2026-03-19', '2026-03-21'].map((day) => deriveId('open', day)).toSorted(),
    );
  });
});
