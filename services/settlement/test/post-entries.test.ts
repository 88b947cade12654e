import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { SettlementPaymentReturned } from '@claimstream/events-schema/settlement/settlement-payment-returned';
import { deriveId } from '@claimstream/lambda-kit';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import fc from 'fast-check';
import {
  approvalAsked,
  closed,
  denied,
  finalized,
  ledgerWorld,
  opened,
  paid,
  rejected,
  returned,
  told,
} from './ledger-under-test.ts';
import { indexes } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => ledgerWorld(tables);

/** `claim-opened losses-incurred/loss-reserve 350000` */
const short = ({ entries }: Awaited<ReturnType<Awaited<ReturnType<typeof world>>['show']>>) =>
  entries.map(
    ({ what, lines: [debit, credit] }) => `${what} ${debit!.account}/${credit!.account} ${debit!.debitCents}`,
  );

describe('the events of a claim', () => {
  it('D1 to D3: reserve it, move the reserve, and clear it by the payment, each on its own day', async () => {
    const { tellAll, show } = await world();
    await tellAll(opened(), approvalAsked(), finalized(), paid());
    const ledger = await show();
    expect(short(ledger)).toEqual([
      'claim-opened losses-incurred/loss-reserve 350000',
      'loss-assessed losses-incurred/loss-reserve 32000',
      'payment-made loss-reserve/cash-clearing 382000',
    ]);
    expect(ledger.entries.map(({ number, month, occurredAt }) => [number, month, occurredAt.slice(11, 16)])).toEqual([
      [1, '2026-03', '12:00'],
      [2, '2026-03', '12:10'],
      [3, '2026-03', '12:30'],
    ]);
    expect(ledger.balance).toMatchObject({ incurredCents: 382_000, paidCents: 382_000, outstandingCents: 0 });
  });

  it('B13: post each payment of a settlement with a lienholder’s share, and reverse the one that came back', async () => {
    const { tell, tellAll, show } = await world();
    const [toLienholder, toCustomer] = [deriveId('to the lienholder'), deriveId('to the customer')];
    const payments = [
      { paymentId: toLienholder, payeeRole: 'lienholder' as const, amountCents: 1_800_000 },
      { paymentId: toCustomer, payeeRole: 'insured' as const, amountCents: 550_000 },
    ];
    const arrived = (minute: number) =>
      told(SettlementPaid, { amountCents: 2_350_000, paymentId: toCustomer, payments }, { minute });
    await tellAll(opened(), finalized(2_350_000), arrived(30), arrived(30));
    expect(short(await show()).slice(2)).toEqual([
      'payment-made loss-reserve/cash-clearing 1800000',
      'payment-made loss-reserve/cash-clearing 550000',
    ]);
    await tell(told(SettlementPaymentReturned, { paymentId: toLienholder, amountCents: 1_800_000 }, { minute: 40 }));
    expect((await show()).balance).toMatchObject({ paidCents: 550_000, outstandingCents: 1_800_000 });
    await tell(arrived(50));
    expect((await show()).balance).toMatchObject({
      paidCents: 2_350_000,
      outstandingCents: 0,
      incurredCents: 2_350_000,
    });
  });

  it.each([
    ['denied', denied],
    ['rejected', rejected],
    ['closed without a payment', () => closed('nothing-payable')],
  ])('D4: release the reserve if it is %s', async (_, refused) => {
    const { tellAll, show } = await world();
    await tellAll(opened(), refused());
    expect(short(await show()).at(-1)).toBe('claim-refused loss-reserve/losses-incurred 350000');
    expect((await show()).exposures[0]!.accounts.every(({ balanceCents }) => balanceCents === 0)).toBe(true);
  });

  it('C8: make a payment that the bank sent back owed again, and clear it by the next one', async () => {
    const { tellAll, show } = await world();
    await tellAll(opened(), finalized(), paid(), paid(), closed('paid'), returned(), returned(), paid());
    expect(short(await show()).at(-1)).toBe('payment-returned cash-clearing/loss-reserve 382000');
    expect((await show()).balance).toMatchObject({ paidCents: 0, outstandingCents: 382_000, incurredCents: 382_000 });
    const next = told(SettlementPaid, { amountCents: 382_000, paymentId: deriveId('another payment') }, { minute: 60 });
    await tellAll(next);
    expect((await show()).balance).toMatchObject({ paidCents: 382_000, outstandingCents: 0, incurredCents: 382_000 });
  });

  it('count a payment that came back and was paid after all, in whatever order they come', async () => {
    const again = () => paid(382_000, { minute: 60 });
    const { tellAll, show } = await world();
    await tellAll(again(), returned(), opened(), paid(), finalized());
    expect((await show()).balance).toMatchObject({ paidCents: 382_000, outstandingCents: 0 });
  });

  it('leave money that is owed outstanding if the claim is closed as paid', async () => {
    const { tellAll, show } = await world();
    await tellAll(opened(), finalized(), closed('paid'));
    expect((await show()).balance.outstandingCents).toBe(382_000);
  });

  it('post nothing twice, and end in the same balances in any order', async () => {
    const all = [opened(), approvalAsked(), finalized(), paid()];
    const refusal = [opened(), denied()];
    const straight = await world();
    await straight.tellAll(...all);
    const expected = (await straight.show()).balance;
    const disorder = (events: typeof all) =>
      fc.shuffledSubarray([...events, ...events], { minLength: 2 * events.length });
    await fc.assert(
      fc.asyncProperty(disorder(all), disorder(refusal), async (events, refused) => {
        const one = await world();
        await one.tellAll(...events);
        expect((await one.show()).balance).toEqual(expected);
        const { entries, exposures } = await one.show();
        const sums = (side: 'debitCents' | 'creditCents') =>
          entries.flatMap(({ lines }) => lines).reduce((total, line) => total + line[side], 0);
        expect(sums('debitCents')).toBe(sums('creditCents'));
        expect(exposures).toHaveLength(1);
        const other = await world();
        await other.tellAll(...refused);
        expect((await other.show()).balance.incurredCents).toBe(0);
      }),
      { numRuns: 12 },
    );
  });

  it('are all posted if they come at the same moment', async () => {
    const { tell, show } = await world();
    await Promise.all([opened(), approvalAsked(), finalized(), paid(), paid(), opened()].map((event) => tell(event)));
    expect((await show()).balance).toMatchObject({ incurredCents: 382_000, paidCents: 382_000, outstandingCents: 0 });
  });

  it('survive a crash at every place', async () => {
    const reserved = async () => {
      const one = await world();
      await one.tell(opened());
      return one;
    };
    const places = await atEveryCrash(
      reserved,
      (one, crash) => one.tell(finalized(), crash),
      async ({ fresh }) => (await fresh.state()).map(({ postedAt: _, ...item }) => item),
    );
    expect(places).toBeGreaterThanOrEqual(6);
  });
});
