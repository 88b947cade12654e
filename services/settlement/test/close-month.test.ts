import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { shards } from '../src/store/ledger-shards.ts';
import { claimId, finalized, ledgerWorld, opened, paid } from './ledger-under-test.ts';
import { indexes } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => ledgerWorld(tables);

describe('a month of the books', () => {
  it('takes no entry once it is closed: a late one is posted in the next open one, with its own date', async () => {
    const { tellAll, close, show } = await world();
    await tellAll(opened(), finalized());
    await close('2026-03');
    await close('2026-04');
    await tellAll(paid());
    const { entries, balance } = await show();
    expect(entries.map(({ month, occurredAt }) => [month, occurredAt.slice(0, 7)])).toEqual([
      ['2026-03', '2026-03'],
      ['2026-03', '2026-03'],
      ['2026-05', '2026-03'],
    ]);
    expect(balance.paidCents).toBe(382_000);
  });

  it('is closed for claims of every shard', async () => {
    const { tellAll, close, show } = await world();
    await close('2026-03');
    const claims = shards.map((digit) => digit + claimId.slice(1));
    await tellAll(...claims.map((of) => opened({ of })));
    for (const of of claims) expect((await show(of)).entries).toMatchObject([{ month: '2026-04' }]);
  });

  it('is closed once', async () => {
    const { close } = await world();
    expect(await close('2026-03')).toEqual({ month: '2026-03', closedAt: '2026-05-10T09:00:00.000Z' });
    await expect(close('2026-03')).rejects.toMatchObject({ status: 409, code: 'MONTH_CLOSED' });
    const { close: atOnce } = await world();
    const outcomes = await Promise.allSettled([atOnce('2026-03'), atOnce('2026-03')]);
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []));
    expect(refusals).toEqual(['MONTH_CLOSED']);
  });

  it.each(['2026-05', '2026-06'])('is not closed before it is over: %s', async (month) => {
    const { close } = await world();
    await expect(close(month)).rejects.toMatchObject({ status: 409, code: 'MONTH_NOT_OVER' });
  });

  it('takes no entry whose write meets its closing', async () => {
    const { ledger, tell, close, show } = await world();
    const isClosed = ledger.isClosed.bind(ledger);
    let asked = false;
    // Somebody closes the month between the check and the write.
    ledger.isClosed = async (...asks) => {
      const answer = await isClosed(...asks);
      if (!asked) {
        asked = true;
        await close('2026-03');
      }
      return answer;
    };
    await tell(opened());
    expect((await show()).entries).toMatchObject([{ month: '2026-04', number: 1 }]);
  });
});
