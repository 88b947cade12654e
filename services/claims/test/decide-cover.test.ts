import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { claimsAtWork, indexes, outcome } from './claims-at-work.ts';
import { claimId } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => claimsAtWork(tables);

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

  it('is decided once where the claim meets an event about its policy', async () => {
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
    await w.remind();
    await w.remind();
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
    await w.remind();
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
    expect(await atEveryCrash(validated, (w, crash) => w.remind(crash), outcome)).toBeGreaterThanOrEqual(6);
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
