import { Flag } from '@claimstream/api-contract/fraud/flag';
import { deriveId } from '@claimstream/lambda-kit';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { listFlags } from '../src/application/list-flags.ts';
import { showFlag } from '../src/application/show-flag.ts';
import { referralOf } from '../src/domain/referral.ts';
import {
  adjuster,
  colleague,
  decide,
  flag,
  freshWorld,
  indexes,
  putCheck,
  reason,
  type World,
} from './checks-under-test.ts';
import { car, claimId, damage, documentId, evidence, facts, policy } from './example-evidence.ts';

let tables: TableUnderTest;
let world: World;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
beforeEach(async () => {
  world = await freshWorld(tables);
});
afterAll(() => tables.stop());

const { customerId } = facts.customer;
const viewer = (sub: string) => ({ sub, groups: [sub === colleague ? 'siu' : 'adjusters'] });
const list = (query: object = {}, askedBy = adjuster) =>
  listFlags(world.checks)(viewer(askedBy), { limit: 50, ...query });
const about = (id: string, so: object = {}) => ({
  subjectId: id,
  evidence: evidence(car(), { documentId: id, ...so }),
});
/** The check of a claim, which fraud's rules flagged. */
const ofClaim = { ...flag, subjectId: claimId, subjectKind: 'claim', evidence: evidence(damage(), { claimId }) };

describe('the list of flags', () => {
  it('lists the flags that wait for a person, longest waiting first, with their findings and without hashes', async () => {
    const [older, newer] = [deriveId('older'), deriveId('newer')];
    await putCheck(world, { ...flag, ...about(newer), raisedAt: '2026-03-03T00:00:00.000Z' });
    await putCheck(world, { ...flag, ...about(older), raisedAt: '2026-03-02T00:00:00.000Z' });
    for (const state of ['pending', 'clear', 'reject']) await putCheck(world, { ...about(deriveId(state)), state });
    const { flags } = await list();
    expect(flags.map(({ flagId }) => flagId)).toEqual([older, newer]);
    expect(Flag.strict().parse(flags[0])).toEqual({
      flagId: older,
      subjectKind: 'document',
      subjectId: older,
      documentId: older,
      documentKind: 'car',
      customerId,
      policyId: policy.policyId,
      attempt: 1,
      state: 'open',
      outcome: 'review',
      score: 40,
      decidedBy: 'rules',
      findings: [
        {
          reason: 'COLOUR_UNCERTAIN',
          outcome: 'review',
          weight: 40,
          text: 'The colour of the car may differ from the policy; the light of the photo leaves it open.',
        },
      ],
      raisedAt: '2026-03-02T00:00:00.000Z',
      decisions: [],
      notes: [],
      may: { decide: ['clear', 'confirm'], note: false },
    });
  });

  it('comes in pages', async () => {
    const ids = Array.from({ length: 7 }, (_, number) => deriveId('flag', String(number)));
    for (const [day, id] of ids.entries())
      await putCheck(world, { ...flag, ...about(id), raisedAt: `2026-03-0${day + 1}T00:00:00.000Z` });
    const first = await list({ limit: 4 });
    const second = await list({ limit: 4, cursor: first.next });
    expect([...first.flags, ...second.flags].map(({ flagId }) => flagId)).toEqual(ids);
    expect(second.next).toBeUndefined();
  });

  it('shows nobody a flag about themselves, open or confirmed, however they ask', async () => {
    await putCheck(world, ofClaim);
    const asked = [{}, { state: 'confirmed' }, { customerId }, { claimId }];
    const nothing = asked.map(() => ({ flags: [] }));
    const shown = async () => Promise.all(asked.map((query) => list(query, customerId)));
    expect(await shown()).toMatchObject(nothing);
    await decide(world, 'confirm', { flagId: claimId });
    expect(await shown()).toMatchObject(nothing);
    await expect(showFlag(world.checks)(claimId, viewer(customerId))).rejects.toMatchObject({ status: 404 });
    expect((await list({ state: 'confirmed' })).flags).toHaveLength(1);
  });

  it('shows colleagues who confirmed a flag, and why', async () => {
    await putCheck(world, flag);
    await decide(world, 'confirm');
    expect((await list({}, colleague)).flags).toEqual([]);
    expect((await list({ state: 'confirmed' }, colleague)).flags).toMatchObject([
      {
        flagId: documentId,
        attempt: 1,
        state: 'confirmed',
        decisions: [{ decision: 'confirm', by: adjuster, reason, attempt: 1 }],
        may: { decide: ['release'] },
      },
    ]);
    const { flags } = await list({ state: 'confirmed' }, adjuster);
    expect(flags).toMatchObject([{ may: { decide: [], why: 'NOT_INVESTIGATOR' } }]);
  });

  it('separates investigators’ flags from adjusters’', async () => {
    await putCheck(world, { ...flag, score: 100, referral: referralOf('2026-03-02T00:00:00.000Z') });
    await putCheck(world, ofClaim);
    expect((await list()).flags).toMatchObject([{ flagId: claimId, state: 'open' }]);
    expect((await list({ state: 'referred' })).flags).toMatchObject([
      { flagId: documentId, state: 'referred', may: { decide: [], why: 'NOT_INVESTIGATOR', note: false } },
    ]);
    expect((await list({ state: 'referred' }, colleague)).flags).toMatchObject([
      { referral: { reportDueOn: '2026-05-01' }, may: { decide: ['clear', 'confirm'], note: true } },
    ]);
  });

  it("finds a customer's flags of both states, or of one", async () => {
    await putCheck(world, flag);
    await putCheck(world, ofClaim);
    await putCheck(world, { ...about(deriveId('a clear one')), state: 'clear' });
    await putCheck(world, { ...flag, ...about(deriveId('of another'), { customerId: colleague }) });
    await decide(world, 'confirm', { flagId: claimId });
    expect((await list({ customerId })).flags.map(({ state }) => state).sort()).toEqual(['confirmed', 'open']);
    expect((await list({ customerId, state: 'open' })).flags).toMatchObject([{ flagId: documentId }]);
    expect((await list({ customerId: colleague })).flags).toHaveLength(1);
  });

  it('finds the check of a claim in any state, or in a given one', async () => {
    await putCheck(world, { ...ofClaim, state: 'clear' });
    expect((await list({ claimId })).flags).toMatchObject([
      { claimId, state: 'clear', may: { decide: [], why: 'FLAG_NOT_OPEN' } },
    ]);
    expect((await list({ claimId, state: 'open' })).flags).toEqual([]);
    expect((await list({ claimId, customerId: colleague })).flags).toEqual([]);
    expect((await list({ claimId: documentId })).flags).toEqual([]);
  });
});

describe('one flag', () => {
  it('is shown in any state', async () => {
    await putCheck(world, { state: 'pending' });
    const shown = await showFlag(world.checks)(documentId, viewer(adjuster));
    expect(shown).toMatchObject({ flagId: documentId, state: 'pending', outcome: undefined, findings: [] });
    await expect(showFlag(world.checks)(deriveId('nothing'), viewer(adjuster))).rejects.toMatchObject({ status: 404 });
  });

  it('is neither open nor confirmed if the rules refused it', async () => {
    const findings = [{ reason: 'COLOUR_MISMATCH', outcome: 'reject' }];
    await putCheck(world, { state: 'reject', score: 100, reasons: ['COLOUR_MISMATCH'], findings });
    expect(await showFlag(world.checks)(documentId, viewer(adjuster))).toMatchObject({
      state: 'refused',
      findings: [{ reason: 'COLOUR_MISMATCH', weight: 100 }],
      may: { decide: [], why: 'FLAG_NOT_OPEN' },
    });
  });
});
