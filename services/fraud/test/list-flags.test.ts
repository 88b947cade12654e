import { deriveId } from '@claimstream/lambda-kit';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { listFlags } from '../src/application/list-flags.ts';
import { adjuster, colleague, decide, flag, freshWorld, putCheck, reason, type World } from './checks-under-test.ts';
import { car, documentId, evidence, facts, policy } from './example-evidence.ts';

let tables: TableUnderTest;
let world: World;
beforeAll(async () => {
  tables = await tableUnderTest(['open']);
});
beforeEach(async () => {
  world = await freshWorld(tables);
});
afterAll(() => tables.stop());

describe('the list of flags', () => {
  it('lists what waits for a person, oldest first, with what it is about and nothing of the hashes', async () => {
    const [older, newer] = [deriveId('older'), deriveId('newer')];
    const about = (id: string) => ({ subjectId: id, evidence: evidence(car(), { documentId: id }) });
    await putCheck(world, { ...flag, ...about(newer), raisedAt: '2026-03-03T00:00:00.000Z' });
    await putCheck(world, { ...flag, ...about(older), raisedAt: '2026-03-02T00:00:00.000Z' });
    for (const state of ['pending', 'clear', 'reject']) await putCheck(world, { ...about(deriveId(state)), state });
    const { flags } = await listFlags(world.checks)(adjuster);
    expect(flags.map(({ flagId }) => flagId)).toEqual([older, newer]);
    expect(flags[0]).toEqual({
      flagId: older,
      subjectKind: 'document',
      subjectId: older,
      documentId: older,
      documentKind: 'car',
      customerId: facts.customer.customerId,
      policyId: policy.policyId,
      claimId: undefined,
      attempt: 1,
      score: 40,
      reasons: ['COLOUR_UNCERTAIN'],
      raisedAt: '2026-03-02T00:00:00.000Z',
    });
  });

  it('shows nobody a flag about themselves, open or confirmed', async () => {
    const { customerId } = facts.customer;
    await putCheck(world, flag);
    expect(await listFlags(world.checks)(customerId)).toEqual({ flags: [], confirmed: [] });
    await decide(world, 'confirm');
    expect(await listFlags(world.checks)(customerId)).toEqual({ flags: [], confirmed: [] });
  });

  it('shows colleagues who confirmed a flag, and why', async () => {
    await putCheck(world, flag);
    await decide(world, 'confirm');
    const { flags, confirmed } = await listFlags(world.checks)(colleague);
    expect(flags).toEqual([]);
    expect(confirmed).toMatchObject([
      { flagId: documentId, attempt: 1, decisions: [{ decision: 'confirm', by: adjuster, reason, attempt: 1 }] },
    ]);
  });
});
