import { ledgerColumns } from '@claimstream/api-contract/settlement/export-ledger';
import { showLedger } from '@claimstream/api-contract/settlement/show-ledger';
import { nothing } from '../src/domain/ledger/accounts.ts';
import { csvHeader, csvLines } from '../src/domain/ledger/csv-lines.ts';
import { balancesAfter, JournalEntry, linesBetween } from '../src/domain/ledger/journal-entry.ts';
import { balanceOf, ledgerView, type NamedExposure } from '../src/domain/ledger/ledger-view.ts';
import { postFact, unbooked } from '../src/domain/ledger/post-fact.ts';
import { assessed, inOrder, opened, paid } from './claim-history.ts';
import { ids } from './example-settlement.ts';

const [claimId, entryId, other] = ids as [string, string, string];
/** The entries and the books of an exposure after these facts. */
function booksOf(exposure: NamedExposure['exposure'], ...facts: Parameters<typeof inOrder>) {
  let booked = unbooked;
  const entries: JournalEntry[] = [];
  for (const { fact, moment } of inOrder(...facts)) {
    const posted = postFact(exposure, booked, fact, moment)!;
    booked = posted.booked;
    entries.push({
      entryId: entries.length === 0 ? entryId : other,
      claimId,
      exposure,
      number: entries.length + 1,
      what: fact.what,
      causedBy: moment.by,
      occurredAt: moment.at,
      month: '2026-03',
      postedAt: moment.at,
      lines: posted.lines,
    });
  }
  return { exposure: { ...booked, exposure }, entries };
}
let own: ReturnType<typeof booksOf>;
let injury: ReturnType<typeof booksOf>;
beforeEach(() => {
  own = booksOf('own-damage', opened, assessed(), paid(100_000));
  injury = booksOf('bodily-injury', opened);
});

describe('the books of a claim', () => {
  let view: ReturnType<typeof ledgerView>;
  beforeEach(() => {
    view = ledgerView(claimId, [own.exposure, injury.exposure], own.entries.toReversed());
  });

  it('show each exposure’s balances, and the sums of all', () => {
    expect(showLedger.answer.safeParse(view).success).toBe(true);
    expect(view.claimNumber).toMatch(/^CL-/);
    expect(
      view.exposures.map(({ exposure, outstandingCents, paidCents }) => [exposure, outstandingCents, paidCents]),
    ).toEqual([
      ['own-damage', 282_000, 100_000],
      ['bodily-injury', 2_000_000, 0],
    ]);
    expect(view.balance).toEqual({
      incurredCents: 2_382_000,
      paidCents: 100_000,
      outstandingCents: 2_282_000,
      recoveredCents: 0,
      expenseCents: 0,
      dueToInsuredCents: 0,
      dueToVendorCents: 0,
    });
  });

  it('sum every part of recoveries, too', () => {
    const recovery = {
      kind: 'subrogation',
      amountCents: 900,
      costsCents: 90,
      isShared: true,
      insuredGrossCents: 100,
      insuredCents: 80,
    } as const;
    const both = ['own-damage', 'property-damage'].map((exposure) => {
      return booksOf(exposure as 'own-damage', { what: 'recovery-received', recoveryId: entryId, recovery }).exposure;
    });
    expect(balanceOf(both)).toMatchObject({
      recoveredCents: 1_600,
      expenseCents: 140,
      dueToInsuredCents: 160,
      incurredCents: -1_600,
    });
  });

  it('show each account on the side on which it grows', () => {
    const shown = view.exposures[0]!.accounts.map(({ account, normalSide, balanceCents }) => [
      account,
      normalSide,
      balanceCents,
    ]);
    expect(shown).toEqual([
      ['losses-incurred', 'debit', 382_000],
      ['loss-reserve', 'credit', 282_000],
      ['cash-clearing', 'debit', -100_000],
      ['allocated-expense', 'debit', 0],
      ['recoveries', 'credit', 0],
      ['due-to-insured', 'credit', 0],
      ['due-to-vendor', 'credit', 0],
    ]);
  });

  it('list the entries in their order, with debits and credits', () => {
    expect(view.entries.map(({ number, what }) => [number, what])).toEqual([
      [1, 'claim-opened'],
      [2, 'loss-assessed'],
      [3, 'payment-made'],
    ]);
    expect(view.entries[0]).toMatchObject({
      entryId,
      exposure: 'own-damage',
      month: '2026-03',
      occurredAt: own.entries[0]!.occurredAt,
      postedAt: own.entries[0]!.postedAt,
      lines: [
        { account: 'losses-incurred', debitCents: 350_000, creditCents: 0 },
        { account: 'loss-reserve', debitCents: 0, creditCents: 350_000 },
      ],
    });
  });
});

describe('the journal as CSV', () => {
  it('has a line for each amount, under the names of its columns', () => {
    expect(csvHeader).toBe(`${ledgerColumns.join(',')}\r\n`);
    const at = own.entries[0]!.occurredAt;
    const start = `2026-03,${entryId},${at},${at},${claimId},own-damage,1,claim-opened`;
    expect(csvLines([own.entries[0]!])).toBe(`${start},losses-incurred,350000,0\r\n${start},loss-reserve,0,350000\r\n`);
    expect(csvLines(own.entries).split('\r\n')).toHaveLength(7);
    expect(csvLines([])).toBe('');
  });
});

describe('an entry of the journal', () => {
  it('is stored unchanged, with at least two lines, and no amount of zero', () => {
    const [entry] = own.entries as [JournalEntry];
    expect(JournalEntry.parse(entry)).toEqual(entry);
    const [line] = entry.lines;
    const bad = [
      { lines: [line] },
      { lines: [line, { ...line, cents: 0 }] },
      { lines: [line, { ...line, side: 'left' }] },
      { lines: [line, { ...line, account: 'petty-cash' }] },
      { exposure: 'weather' },
      { what: 'gift' },
      { number: 0 },
      { occurredAt: 'today' },
      { entryId: 'x' },
    ];
    for (const so of bad) expect([so, JournalEntry.safeParse({ ...entry, ...so }).success]).toEqual([so, false]);
  });

  it('leads from the old balances to the new ones', () => {
    expect(balancesAfter(nothing, own.entries)).toEqual(own.exposure.balances);
    expect(linesBetween(own.exposure.balances, own.exposure.balances)).toEqual([]);
    expect(() => linesBetween(nothing, { ...nothing, recoveries: 1 })).toThrow('Debits and credits differ');
  });
});
