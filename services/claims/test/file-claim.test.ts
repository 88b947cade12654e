import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { claimsAtWork, outcome } from './claims-at-work.ts';
import { claimId, notice } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(['customer', 'open']);
});
afterAll(() => tables.stop());
const world = () => claimsAtWork(tables);

describe('filing a claim', () => {
  it('is one durable write, with ids, dates and hashes in its event and nothing personal', async () => {
    const { file, fresh } = await world();
    expect(await file()).toEqual({ claimId, state: 'requested' });
    const [event] = await fresh.events();
    expect(event).toMatchObject({
      detailType: 'Claim.Requested',
      detail: { data: { claimId, lossDate: '2026-05-01', state: 'AZ' } },
    });
    expect(JSON.stringify(event)).not.toMatch(/Wilhelmina|Featherstonehaugh|D48213907|bollard/);
  });

  it('under the same key is the same claim, also at the same moment', async () => {
    const { file, fresh } = await world();
    await Promise.all([file(), file()]);
    expect(await file()).toMatchObject({ claimId });
    expect((await fresh.items()).filter(({ sk }) => sk === 'CLAIM')).toHaveLength(1);
  });

  it('under the same key with another notice is refused', async () => {
    const { file, claim } = await world();
    await file();
    await expect(file(notice('2026-04-30'))).rejects.toMatchObject({ status: 409, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await claim()).toMatchObject({ lossDate: '2026-05-01' });
  });

  it('survives a crash at every place', async () => {
    expect(await atEveryCrash(world, (w, crash) => w.file(undefined, crash), outcome)).toBe(4);
  });
});
