import { showLedger } from '@claimstream/api-contract/settlement/show-ledger';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { finalized, ledgerWorld, opened, paid } from './ledger-under-test.ts';
import { indexes } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

describe('the ledger of a claim', () => {
  it('is in the shape of the contract: accounts on their sides, entries in the order of posting', async () => {
    const { tellAll, show, settle, recover } = await ledgerWorld(tables);
    await tellAll(opened(), finalized(), paid());
    await settle();
    await recover({ costsCents: 43_200 });
    const ledger = showLedger.answer.parse(await show());
    expect(ledger.balance).toEqual({
      incurredCents: 191_000,
      paidCents: 382_000,
      outstandingCents: 0,
      recoveredCents: 191_000,
      expenseCents: 38_200,
      dueToInsuredCents: 20_000,
      dueToVendorCents: 0,
    });
    expect(ledger.exposures).toEqual([
      {
        ...ledger.balance,
        exposure: 'own-damage',
        accounts: [
          { account: 'losses-incurred', normalSide: 'debit', balanceCents: 382_000 },
          { account: 'loss-reserve', normalSide: 'credit', balanceCents: 0 },
          { account: 'cash-clearing', normalSide: 'debit', balanceCents: -209_200 },
          { account: 'allocated-expense', normalSide: 'debit', balanceCents: 38_200 },
          { account: 'recoveries', normalSide: 'credit', balanceCents: 191_000 },
          { account: 'due-to-insured', normalSide: 'credit', balanceCents: 20_000 },
          { account: 'due-to-vendor', normalSide: 'credit', balanceCents: 0 },
        ],
      },
    ]);
    expect(ledger.entries.map(({ number, what }) => [number, what])).toEqual([
      [1, 'claim-opened'],
      [2, 'loss-assessed'],
      [3, 'payment-made'],
      [4, 'recovery-received'],
    ]);
    expect(ledger.entries[2]!.lines).toEqual([
      { account: 'loss-reserve', debitCents: 382_000, creditCents: 0 },
      { account: 'cash-clearing', debitCents: 0, creditCents: 382_000 },
    ]);
  });

  it('does not exist if nothing was posted', async () => {
    const { show } = await ledgerWorld(tables);
    await expect(show()).rejects.toMatchObject({ status: 404, code: 'NOT_IN_LEDGER' });
  });
});
