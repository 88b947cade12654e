import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import fc from 'fast-check';
import { Booked } from '../src/domain/ledger/post-fact.ts';
import { closed, finalized, ledgerWorld, opened, paid, rentalBooked, rentalEnded } from './ledger-under-test.ts';
import { indexes } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => ledgerWorld(tables);

describe('a rental car in the books', () => {
  it('is reserved at the most that the policy pays, and costs its actual price, owed to the rental company', async () => {
    const { tell, tellAll, show } = await world();
    await tellAll(opened(), finalized(), paid(), rentalBooked());
    expect((await show()).balance).toMatchObject({
      incurredCents: 382_000 + 90_000,
      paidCents: 382_000,
      outstandingCents: 90_000,
      dueToVendorCents: 0,
    });
    await tell(rentalEnded());
    const { balance, entries, exposures } = await show();
    expect(balance).toMatchObject({
      incurredCents: 382_000 + 24_000,
      paidCents: 382_000 + 24_000,
      outstandingCents: 0,
      dueToVendorCents: 24_000,
    });
    expect(entries.filter(({ exposure }) => exposure === 'rental').map(({ what, lines }) => ({ what, lines }))).toEqual(
      [
        {
          what: 'rental-booked',
          lines: [
            { account: 'losses-incurred', debitCents: 90_000, creditCents: 0 },
            { account: 'loss-reserve', debitCents: 0, creditCents: 90_000 },
          ],
        },
        {
          what: 'rental-ended',
          lines: [
            { account: 'loss-reserve', debitCents: 90_000, creditCents: 0 },
            { account: 'losses-incurred', debitCents: 0, creditCents: 66_000 },
            { account: 'due-to-vendor', debitCents: 0, creditCents: 24_000 },
          ],
        },
      ],
    );
    // No money moved: the company's invoice is settled elsewhere.
    expect(exposures.find(({ exposure }) => exposure === 'rental')?.accounts).toContainEqual({
      account: 'cash-clearing',
      normalSide: 'debit',
      balanceCents: 0,
    });
  });

  it('costs once, in whatever order and however often its events and the settlement’s come', async () => {
    const events = [opened(), finalized(), paid(), closed('paid'), rentalBooked(), rentalEnded()];
    const expected = await (async () => {
      const { tellAll, show } = await world();
      await tellAll(...events);
      return (await show()).balance;
    })();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...events, ...events], { minLength: 2 * events.length }), async (told) => {
        const { tellAll, show } = await world();
        await tellAll(...told);
        const { balance, entries } = await show();
        expect(balance).toEqual(expected);
        const lines = entries.flatMap((entry) => entry.lines);
        expect(lines.reduce((sum, { debitCents, creditCents }) => sum + debitCents - creditCents, 0)).toBe(0);
      }),
      { numRuns: 8 },
    );
  });

  it('posts no cent if the policy pays none of it', async () => {
    const { tellAll, show } = await world();
    await tellAll(opened(), rentalEnded(0));
    expect((await show()).entries.map(({ exposure }) => exposure)).toEqual(['own-damage']);
  });

  it('survives a crash at every place', async () => {
    const booked = async () => {
      const one = await world();
      await one.tell(rentalBooked());
      return one;
    };
    const places = await atEveryCrash(
      booked,
      (one, crash) => one.tell(rentalEnded(), crash),
      async ({ fresh }) => (await fresh.state()).map(({ postedAt: _, ...item }) => item),
    );
    expect(places).toBeGreaterThanOrEqual(6);
  });
});

it('an exposure from an older version has zero on the accounts that were added later', () => {
  const facts = { settlements: {}, payments: {}, returns: {}, recoveries: {} };
  expect(Booked.parse({ facts, balances: { 'loss-reserve': -5, 'losses-incurred': 5 }, entries: 1 }).balances).toEqual({
    'losses-incurred': 5,
    'loss-reserve': -5,
    'cash-clearing': 0,
    'allocated-expense': 0,
    recoveries: 0,
    'due-to-insured': 0,
    'due-to-vendor': 0,
  });
});
