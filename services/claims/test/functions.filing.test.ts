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
  it('is one durable write, with ids, dates and prints in its event and nothing personal', async () => {
    const { file, fresh } = await world();
    expect(await file()).toEqual({ status: 202, body: { claimId, state: 'requested' } });
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
    expect(await file()).toMatchObject({ status: 202, body: { claimId } });
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

describe('cover', () => {
  it('is decided at once where the policy is known', async () => {
    const w = await world();
    await w.issued();
    await w.activated();
    await w.file();
    await w.validate();
    expect(await w.claim()).toMatchObject({
      state: 'accepted',
      timeline: [{ what: 'requested' }, { what: 'accepted' }],
    });
    expect(await w.names()).toEqual(['Claim.Accepted']);
    expect(w.reminders).toEqual([]);
  });

  it.each([
    ['issued, activated, validated', ['issued', 'activated', 'validate']],
    ['issued, validated, activated', ['issued', 'validate', 'activated']],
    ['activated, validated, issued', ['activated', 'validate', 'issued']],
    ['validated, activated, issued', ['validate', 'activated', 'issued']],
    [
      'validated, issued, activated, all twice',
      ['validate', 'issued', 'validate', 'issued', 'activated', 'activated', 'validate'],
    ],
  ] as const)('does not depend on the order: %s', async (_, order) => {
    const w = await world();
    await w.file();
    for (const step of order) await w[step]();
    expect(await w.claim()).toMatchObject({ state: 'accepted' });
    expect((await w.claim()).timeline).toHaveLength(2);
    expect(await w.names()).toEqual(['Claim.Accepted']);
  });

  it('is decided once where claim and news of the policy meet', async () => {
    const w = await world();
    await w.issued();
    await w.file();
    await Promise.all([w.validate(), w.activated(), w.validate()]);
    expect(await w.claim()).toMatchObject({ state: 'accepted' });
  });

  it('that cannot be decided in time is refused with its reason', async () => {
    const w = await world();
    await w.file();
    await w.validate();
    expect(w.reminders).toEqual([claimId]);
    await w.overdue();
    await w.overdue();
    expect(await w.claim()).toMatchObject({ state: 'rejected', reasons: ['UNKNOWN_POLICY'], outcome: 'rejected' });
    await w.issued();
    await w.activated();
    expect(await w.claim()).toMatchObject({ state: 'rejected' });
    expect(await w.names()).toEqual(['Claim.Rejected']);
  });

  it('of a policy that is not active yet waits, and is refused for that', async () => {
    const w = await world();
    await w.issued();
    await w.file();
    await w.validate();
    expect((await w.claim()).state).toBe('requested');
    await w.overdue();
    expect(await w.claim()).toMatchObject({ state: 'rejected', reasons: ['POLICY_NOT_ACTIVE'] });
  });

  it('survives a crash at every place', async () => {
    const filed = async () => {
      const w = await world();
      await w.issued();
      await w.file();
      return w;
    };
    const validated = async () => {
      const w = await filed();
      await w.validate();
      return w;
    };
    expect(await atEveryCrash(filed, (w, crash) => w.validate(crash), outcome)).toBeGreaterThanOrEqual(8);
    expect(await atEveryCrash(validated, (w, crash) => w.activated(crash), outcome)).toBeGreaterThanOrEqual(12);
    expect(await atEveryCrash(validated, (w, crash) => w.overdue(crash), outcome)).toBeGreaterThanOrEqual(6);
    const active = async () => {
      const w = await world();
      await w.file();
      await w.validate();
      await w.activated();
      return w;
    };
    expect(await atEveryCrash(active, (w, crash) => w.issued(crash), outcome)).toBeGreaterThanOrEqual(12);
  });
});
