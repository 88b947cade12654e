import { atEveryCrash, type Crash } from '@claimstream/test-drive';
import { assignClaim } from '../src/application/assign-claim.ts';
import type { Handover } from '../src/domain/assignment.ts';
import { atEveryMeeting } from './at-every-meeting.ts';
import { adjuster, assessedClaim, type ClaimsAtWork, outcome, reviewedClaim } from './claims-at-work.ts';
import { claimId, customerId } from './example-claims.ts';
import { at, colleague, tablesOfTests, timelineOf } from './files-at-work.ts';

const tables = tablesOfTests();
const world = () => reviewedClaim(tables());
const team = async () => [
  { sub: adjuster.sub, email: 'adjuster@example.com' },
  { sub: colleague, email: 'colleague@example.com' },
  { sub: customerId, email: 'insured@example.com' },
];
const assign = (w: ClaimsAtWork, so: Partial<Handover> = {}, crash?: Crash) => {
  const handover = { to: adjuster.sub, version: 0, by: adjuster.sub, groups: ['adjusters'], at, ...so };
  return assignClaim(crash ? crash.methods(w.claims) : w.claims, team)(claimId, handover);
};

describe('the assignment of a claim', () => {
  it('starts with nobody, is taken, given to a colleague and given back, each time with the next version', async () => {
    const w = await world();
    expect(await w.show()).toMatchObject({ assignment: { version: 0 }, may: { assign: true } });
    expect(await assign(w)).toEqual({ version: 1, to: adjuster.sub, at });
    expect(await assign(w, { to: colleague, version: 1 })).toMatchObject({ version: 2, to: colleague });
    expect(await w.show()).toMatchObject({ assignment: { version: 2, to: colleague }, may: { assign: false } });
    const back = { to: undefined, by: colleague, version: 2 };
    expect(await assign(w, back)).toEqual({ version: 3 });
    expect((await timelineOf(w)).slice(-3)).toMatchObject([
      { what: 'assigned', who: 'staff', by: adjuster.sub, to: adjuster.sub },
      { what: 'assigned', by: adjuster.sub, to: colleague },
      { what: 'given-back', by: colleague },
    ]);
  });

  it('does not change when it is repeated, and does not get in a decision’s way', async () => {
    const w = await world();
    const { version } = await w.show();
    await assign(w);
    expect(await assign(w)).toMatchObject({ version: 1 });
    expect((await timelineOf(w)).filter(({ what }) => what === 'assigned')).toHaveLength(1);
    expect((await w.show()).version).toBe(version);
  });

  it('goes to the first of two people, and the second learns who has it', async () => {
    const w = await world();
    await assign(w);
    await expect(assign(w, { to: colleague, by: colleague })).rejects.toMatchObject({
      status: 409,
      code: 'ASSIGNMENT_CHANGED',
      fields: { version: 1, to: adjuster.sub },
    });
  });

  it('has one owner wherever two requests meet', async () => {
    const outcomes = await atEveryMeeting(
      world,
      (w, place) => assign(w, {}, place).catch((error) => error.code),
      (w) => assign(w, { to: colleague, by: colleague }).catch((error) => error.code),
      async (w) => [(await w.claim()).assignment!.version, (await timelineOf(w)).filter(({ to }) => to).length],
    );
    expect(outcomes.length).toBeGreaterThanOrEqual(4);
    for (const one of outcomes) expect(one).toEqual([1, 1]);
  });

  it('is handed on by a supervisor if a colleague has the claim, and by nobody else', async () => {
    const w = await world();
    await assign(w);
    const taken = { to: colleague, by: colleague, version: 1 };
    await expect(assign(w, taken)).rejects.toMatchObject({ status: 403, code: 'COLLEAGUE_HAS_IT' });
    expect(await assign(w, { ...taken, groups: ['supervisors'] })).toMatchObject({ version: 2, to: colleague });
  });

  it('goes to staff only, never to the claim’s own customer, who hands nothing on either', async () => {
    const w = await world();
    const nobody = '00000000-0000-4000-8000-000000000000';
    await expect(assign(w, { to: nobody })).rejects.toMatchObject({ status: 422, code: 'NOT_STAFF' });
    await expect(assign(w, { to: customerId })).rejects.toMatchObject({ status: 422, code: 'CLAIM_OF_RECIPIENT' });
    await expect(assign(w, { by: customerId, to: customerId })).rejects.toMatchObject({
      status: 403,
      code: 'OWN_CLAIM',
    });
    await expect(
      assignClaim(w.claims, team)(nobody, { to: undefined, version: 0, by: colleague, groups: ['adjusters'], at }),
    ).rejects.toMatchObject({ status: 404, code: 'CLAIM_NOT_FOUND' });
    expect((await w.claim()).assignment).toBeUndefined();
  });

  it('survives decisions, and a crash at every place', async () => {
    const w = await world();
    await assign(w);
    await w.decide({ decision: 'deny', reasonCode: 'PRIOR_DAMAGE' });
    expect((await w.claim()).assignment).toMatchObject({ to: adjuster.sub });
    expect(await atEveryCrash(world, (one, crash) => assign(one, {}, crash), outcome)).toBeGreaterThanOrEqual(4);
  });
});

describe('the queue of one person', () => {
  it('has their claims that wait', async () => {
    const w = await world();
    expect((await w.reviews(adjuster, { owner: 'me' })).reviews).toEqual([]);
    await assign(w);
    expect((await w.reviews(adjuster, { owner: 'me' })).reviews).toMatchObject([{ claimId, owner: adjuster.sub }]);
    expect((await w.reviews(adjuster)).reviews).toMatchObject([{ claimId, owner: adjuster.sub }]);
    expect((await w.reviews({ ...adjuster, sub: colleague }, { owner: 'me' })).reviews).toEqual([]);
    expect((await w.reviews(adjuster, { owner: 'me', reason: 'FRAUD_SUSPECTED' })).reviews).toEqual([]);
    await w.decide({ decision: 'deny', reasonCode: 'PRIOR_DAMAGE' });
    expect((await w.reviews(adjuster, { owner: 'me' })).reviews).toEqual([]);
  });

  it('has their claims past the settlement deadline, and none that they gave back', async () => {
    const w = await assessedClaim(tables());
    await assign(w);
    await w.sweep(7);
    const mine = () => w.reviews(adjuster, { owner: 'me', state: 'overdue' });
    expect((await mine()).reviews).toMatchObject([{ claimId, reasons: ['SETTLEMENT_OVERDUE'] }]);
    await assign(w, { to: undefined, version: 1 });
    expect((await mine()).reviews).toEqual([]);
  });
});
