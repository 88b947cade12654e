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

describe('the reserve of a claim', () => {
  it('D1: is the average of the exposure when it is opened', () => {
    const { entries, position } = book(inOrder(opened));
    expect(short(entries)).toEqual([['losses-incurred', 350_000, 'loss-reserve']]);
    expect(position).toMatchObject({ incurredCents: 350_000, outstandingCents: 350_000, paidCents: 0 });
  });

  it('D2, D3: follows the assessment, and is cleared by the payment', () => {
    const { entries, position } = book(inOrder(opened, assessed(382_000), paid(382_000)));
    expect(short(entries)).toEqual([
      ['losses-incurred', 350_000, 'loss-reserve'],
      ['losses-incurred', 32_000, 'loss-reserve'],
      ['loss-reserve', 382_000, 'cash-clearing'],
    ]);
    expect(position).toMatchObject({ incurredCents: 382_000, outstandingCents: 0, paidCents: 382_000 });
  });

  it('goes down if the assessment is below the average', () => {
    const { entries } = book(inOrder(opened, assessed(130_000)));
    expect(short(entries).at(-1)).toEqual(['loss-reserve', 220_000, 'losses-incurred']);
  });

  it('D4: is released when it is denied', () => {
    const { entries, booked } = book(inOrder(opened, refused));
    expect(short(entries).at(-1)).toEqual(['loss-reserve', 350_000, 'losses-incurred']);
    expect(booked.balances).toEqual(nothing);
  });

  it('is released after an assessment as well, and set again by the next one', () => {
    const history = [opened, assessed(382_000), refused, assessed(400_000)];
    expect(book(inOrder(...history.slice(0, 3))).position.outstandingCents).toBe(0);
    expect(book(inOrder(...history)).position.outstandingCents).toBe(400_000);
  });

  it('is the average again when it is reopened after a denial', () => {
    expect(book(inOrder(opened, refused, opened)).position.outstandingCents).toBe(350_000);
  });

  it('is the average again when it is reopened after a denial, whenever its former reserve was released', () => {
    const outstanding = (...facts: Parameters<typeof inOrder>) => book(inOrder(...facts)).position.outstandingCents;
    expect(outstanding(opened, refused, reopened)).toBe(350_000);
    expect(outstanding(opened, assessed(), refused, released(), reopened)).toBe(350_000);
    expect(outstanding(opened, assessed(), refused, reopened, released())).toBe(350_000);
    expect(outstanding(opened, refused, reopened, assessed())).toBe(382_000);
    expect(outstanding(opened, refused, reopened, refused)).toBe(0);
    expect(outstanding(opened, withdrawn)).toBe(0);
    expect(outstanding(opened, withdrawn, reopened)).toBe(350_000);
  });

  it('is the average less earlier payments when it is reopened after a payment', () => {
    const history = [opened, assessed(100_000), paid(100_000), reopened];
    expect(book(inOrder(...history)).position).toMatchObject({ paidCents: 100_000, outstandingCents: 250_000 });
    const back = book(inOrder(opened, assessed(), paid(), reopened, returned())).position;
    expect(back).toMatchObject({ paidCents: 0, outstandingCents: 382_000 });
  });

  it('C6: stays until the claim is decided anew, and is released then', () => {
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

  it('includes a payment that came back, whatever was refused since', () => {
    const { position } = book(inOrder(opened, assessed(), paid(), reopened, refused, returned()));
    expect(position).toMatchObject({ paidCents: 0, outstandingCents: 382_000 });
  });

  it('leaves earlier payments paid, whatever is decided later', () => {
    const { position } = book(inOrder(opened, assessed(), paid(), refused));
    expect(position).toMatchObject({ incurredCents: 382_000, outstandingCents: 0, paidCents: 382_000 });
  });

  it('C1: of a supplement is set and paid beside earlier payments', () => {
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

describe('the books, after any reports about a claim', () => {
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

  it('D5: have incurred = paid + outstanding - recovered, and no negative amount', () => {
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

  it('are the same after any repetition and in any order, and so are the sums of their entries', () => {
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

  it('have a settlement paid once, however often its payment is reported, by whatever event', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.boolean(), (times, early) => {
        const payments = Array.from({ length: times }, () => paid());
        const history = early ? [...payments, opened, assessed()] : [opened, assessed(), ...payments];
        expect(book(inOrder(...history)).position).toMatchObject({ paidCents: 382_000, outstandingCents: 0 });
      }),
    );
  });

  it('have no entry if a report is not new', () => {
    const history = inOrder(opened, assessed(), paid(), returned(), refused);
    const { booked } = book(history);
    expect(book(history, booked)).toEqual({ booked, entries: [], position: expect.anything() });
  });
});
