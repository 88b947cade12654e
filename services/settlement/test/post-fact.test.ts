import fc from 'fast-check';
import { accounts, balanceOn, nothing } from '../src/domain/ledger/accounts.ts';
import { balancesAfter } from '../src/domain/ledger/journal-entry.ts';
import {
  assessed,
  book,
  delivered,
  histories,
  inOrder,
  opened,
  paid,
  refused,
  released,
  reopened,
  returned,
  withdrawn,
} from './claim-history.ts';

/** `['losses-incurred', 350_000, 'loss-reserve']`: debit, cents, credit. */
const short = (entries: ReturnType<typeof book>['entries']) =>
  entries.map(({ lines }) => {
    const [debit, credit] = ['debit', 'credit'].map((side) => lines.filter((line) => line.side === side));
    expect([debit!.length, credit!.length]).toEqual([1, 1]);
    return [debit![0]!.account, debit![0]!.cents, credit![0]!.account];
  });

describe('what happens to a claim', () => {
  it('D1: sets the average reserve of the exposure when it is opened', () => {
    const { entries, position } = book(inOrder(opened));
    expect(short(entries)).toEqual([['losses-incurred', 350_000, 'loss-reserve']]);
    expect(position).toMatchObject({ incurredCents: 350_000, outstandingCents: 350_000, paidCents: 0 });
  });

  it('D2, D3: moves the reserve to what was assessed, and clears it by the payment', () => {
    const { entries, position } = book(inOrder(opened, assessed(382_000), paid(382_000)));
    expect(short(entries)).toEqual([
      ['losses-incurred', 350_000, 'loss-reserve'],
      ['losses-incurred', 32_000, 'loss-reserve'],
      ['loss-reserve', 382_000, 'cash-clearing'],
    ]);
    expect(position).toMatchObject({ incurredCents: 382_000, outstandingCents: 0, paidCents: 382_000 });
  });

  it('lowers the reserve where the assessment is below the average', () => {
    const { entries } = book(inOrder(opened, assessed(130_000)));
    expect(short(entries).at(-1)).toEqual(['loss-reserve', 220_000, 'losses-incurred']);
  });

  it('D4: takes the reserve back when it is denied', () => {
    const { entries, booked } = book(inOrder(opened, refused));
    expect(short(entries).at(-1)).toEqual(['loss-reserve', 350_000, 'losses-incurred']);
    expect(booked.balances).toEqual(nothing);
  });

  it('takes back what was assessed as well, and sets it again when it is assessed anew', () => {
    const history = [opened, assessed(382_000), refused, assessed(400_000)];
    expect(book(inOrder(...history.slice(0, 3))).position.outstandingCents).toBe(0);
    expect(book(inOrder(...history)).position.outstandingCents).toBe(400_000);
  });

  it('is reserved at the average again when it is reopened after a denial', () => {
    expect(book(inOrder(opened, refused, opened)).position.outstandingCents).toBe(350_000);
  });

  it('is reserved at the average again when it is reopened after a denial, whenever its promise was released', () => {
    const outstanding = (...facts: Parameters<typeof inOrder>) => book(inOrder(...facts)).position.outstandingCents;
    expect(outstanding(opened, refused, reopened)).toBe(350_000);
    expect(outstanding(opened, assessed(), refused, released(), reopened)).toBe(350_000);
    expect(outstanding(opened, assessed(), refused, reopened, released())).toBe(350_000);
    expect(outstanding(opened, refused, reopened, assessed())).toBe(382_000);
    expect(outstanding(opened, refused, reopened, refused)).toBe(0);
    expect(outstanding(opened, withdrawn)).toBe(0);
    expect(outstanding(opened, withdrawn, reopened)).toBe(350_000);
  });

  it('is reserved at the average less what was paid when it is reopened after a payment', () => {
    const history = [opened, assessed(100_000), paid(100_000), reopened];
    expect(book(inOrder(...history)).position).toMatchObject({ paidCents: 100_000, outstandingCents: 250_000 });
    const back = book(inOrder(opened, assessed(), paid(), reopened, returned())).position;
    expect(back).toMatchObject({ paidCents: 0, outstandingCents: 382_000 });
  });

  it('C6: keeps its reserve until it is decided anew, and then the promise is released', () => {
    const second = '11111111-1111-5111-8111-111111111111';
    const history = [opened, assessed(1_600_000)];
    expect(book(inOrder(...history)).position.outstandingCents).toBe(1_600_000);
    for (const anew of [
      [released(), assessed(900_000, second)],
      [assessed(900_000, second), released()],
    ]) {
      const { position } = book(inOrder(...history, ...anew));
      expect(position).toMatchObject({ outstandingCents: 900_000, incurredCents: 900_000 });
    }
    expect(book(inOrder(...history, refused, released())).position.outstandingCents).toBe(0);
  });

  it('owes what came back of a payment, whatever was refused since', () => {
    const { position } = book(inOrder(opened, assessed(), paid(), reopened, refused, returned()));
    expect(position).toMatchObject({ paidCents: 0, outstandingCents: 382_000 });
  });

  it('keeps what was paid, whatever is decided later', () => {
    const { position } = book(inOrder(opened, assessed(), paid(), refused));
    expect(position).toMatchObject({ incurredCents: 382_000, outstandingCents: 0, paidCents: 382_000 });
  });

  it('C1: a supplement is reserved and paid beside what was paid before', () => {
    const [second, by] = ['11111111-1111-5111-8111-111111111111', '22222222-2222-5222-8222-222222222222'];
    const history = [opened, assessed(), paid(), assessed(180_000, second)];
    expect(book(inOrder(...history)).position).toMatchObject({ outstandingCents: 180_000, paidCents: 382_000 });
    const { position } = book(inOrder(...history, paid(180_000, by, second)));
    expect(position).toMatchObject({ incurredCents: 562_000, outstandingCents: 0, paidCents: 562_000 });
  });

  it('C8: is outstanding again when the bank sends the payment back, and paid once by the next one', () => {
    const history = [opened, assessed(), paid(), paid(), paid(), returned()];
    const back = book(inOrder(...history));
    expect(back.position).toMatchObject({ incurredCents: 382_000, outstandingCents: 382_000, paidCents: 0 });
    expect(short(back.entries).at(-1)).toEqual(['cash-clearing', 382_000, 'loss-reserve']);
    const again = book(inOrder(...history, paid(382_000, '22222222-2222-5222-8222-222222222222')));
    expect(again.position).toMatchObject({ incurredCents: 382_000, outstandingCents: 0, paidCents: 382_000 });
  });
});

describe('the books, whatever is told of a claim', () => {
  it('D5: have debits equal to credits, in each entry and in all', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { entries, booked } = book(history);
        for (const { lines } of entries) {
          const on = (side: string) => lines.reduce((total, line) => total + (line.side === side ? line.cents : 0), 0);
          expect(on('debit')).toBe(on('credit'));
          expect(on('debit')).toBeGreaterThan(0);
        }
        expect(accounts.reduce((total, account) => total + booked.balances[account], 0)).toBe(0);
      }),
    );
  });

  it('D5: have incurred = paid + outstanding - recovered, and nothing that is less than nothing', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { position, booked } = book(history);
        const on = (account: (typeof accounts)[number]) => balanceOn(booked.balances, account);
        expect(position.incurredCents).toBe(position.paidCents + position.outstandingCents - position.recoveredCents);
        expect(position.incurredCents).toBe(on('losses-incurred') - on('recoveries'));
        expect(position.outstandingCents).toBe(on('loss-reserve'));
        for (const cents of [position.paidCents, position.outstandingCents]) expect(cents).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('stand the same whatever came twice and in whatever order, and so do the sums of their entries', () => {
    fc.assert(
      fc.property(
        histories.chain((history) => fc.tuple(fc.constant(history), delivered(history))),
        ([history, otherwise]) => {
          const [one, other] = [book(history), book(otherwise)];
          expect(other.booked.balances).toEqual(one.booked.balances);
          expect(balancesAfter(nothing, other.entries)).toEqual(one.booked.balances);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('have a settlement paid once, however often its payment is told, under whatever event', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.boolean(), (times, early) => {
        const payments = Array.from({ length: times }, () => paid());
        const history = early ? [...payments, opened, assessed()] : [opened, assessed(), ...payments];
        expect(book(inOrder(...history)).position).toMatchObject({ paidCents: 382_000, outstandingCents: 0 });
      }),
    );
  });

  it('say nothing where nothing new is told', () => {
    const history = inOrder(opened, assessed(), paid(), returned(), refused);
    const { booked } = book(history);
    expect(book(history, booked)).toEqual({ booked, entries: [], position: expect.anything() });
  });
});
