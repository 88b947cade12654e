import { atEveryCrash, type Crash } from '@claimstream/test-drive';
import {
  addActivity,
  completeActivity,
  listActivities,
  listDueActivities,
} from '../src/application/plan-activities.ts';
import { faultOfDay } from '../src/domain/activity.ts';
import { adjuster, type ClaimsAtWork, outcome, reviewedClaim } from './claims-at-work.ts';
import { claimId, customerId } from './example-claims.ts';
import { at, colleague, filesOf, tablesOfTests, timelineOf } from './files-at-work.ts';

const tables = tablesOfTests();
const world = () => reviewedClaim(tables());
const subject = 'Ask the body shop for its photos.';
const add = (w: ClaimsAtWork, so: object = {}, crash?: Crash) => {
  const files = filesOf(w);
  const given = { subject, dueOn: '2026-05-09', by: adjuster.sub, at, idempotencyKey: 'key-of-the-activity', ...so };
  return addActivity(crash ? crash.methods(files) : files, w.claims)(claimId, given);
};
const complete = (
  w: ClaimsAtWork,
  id: string,
  doneBy = adjuster.sub,
  doneAt = '2026-05-06T09:00:00.000Z',
  crash?: Crash,
) => {
  const files = filesOf(w);
  return completeActivity(crash ? crash.methods(files) : files, w.claims)(claimId, id, doneBy, doneAt);
};
const due = async (w: ClaimsAtWork, who = adjuster.sub) =>
  (await listDueActivities(filesOf(w))(who, { limit: 50 })).activities;
const ofClaim = (w: ClaimsAtWork, limit = 50, cursor?: string, askedBy = adjuster.sub) =>
  listActivities(filesOf(w), w.claims)(claimId, askedBy, { limit, cursor });

describe('an activity', () => {
  it('is due for the person who added it until it is done, by anybody', async () => {
    const w = await world();
    const added = await add(w);
    expect(added).toMatchObject({ claimId, subject, dueOn: '2026-05-09', by: adjuster.sub, at });
    expect(await due(w)).toEqual([added]);
    expect(await due(w, colleague)).toEqual([]);
    const done = await complete(w, added.activityId, colleague);
    expect(done).toEqual({ ...added, doneAt: '2026-05-06T09:00:00.000Z', doneBy: colleague });
    expect(await due(w)).toEqual([]);
    expect((await ofClaim(w)).activities).toEqual([done]);
    expect((await timelineOf(w)).slice(-2)).toEqual([
      { at, what: 'activity-added', who: 'staff', by: adjuster.sub, dueOn: '2026-05-09', why: subject },
      { at: done.doneAt, what: 'activity-done', who: 'staff', by: colleague, dueOn: '2026-05-09', why: subject },
    ]);
  });

  it('stays done, and is the same one under the same key', async () => {
    const w = await world();
    const { activityId } = await add(w);
    expect((await add(w)).activityId).toBe(activityId);
    for (const other of [{ subject: 'x' }, { dueOn: '2026-05-10' }])
      await expect(add(w, other)).rejects.toMatchObject({ status: 409, code: 'IDEMPOTENCY_KEY_REUSED' });
    await complete(w, activityId, colleague);
    expect(await complete(w, activityId, adjuster.sub, '2026-05-07T09:00:00.000Z')).toMatchObject({
      doneBy: colleague,
    });
    expect(await add(w)).toMatchObject({ doneBy: colleague });
    expect((await timelineOf(w)).filter(({ what }) => what === 'activity-done')).toHaveLength(1);
  });

  it('is listed by its day, in pages', async () => {
    const w = await world();
    for (const dueOn of ['2026-06-02', '2026-05-08', '2026-05-20'])
      await add(w, { dueOn, idempotencyKey: `for ${dueOn}` });
    expect((await due(w)).map((one) => one.dueOn)).toEqual(['2026-05-08', '2026-05-20', '2026-06-02']);
    const first = await ofClaim(w, 2);
    const second = await ofClaim(w, 2, first.next);
    expect([first, second].map(({ activities }) => activities.map((one) => one.dueOn))).toEqual([
      ['2026-05-08', '2026-05-20'],
      ['2026-06-02'],
    ]);
  });

  it('is refused on a day that is over, on the own claim, and on a missing one', async () => {
    const w = await world();
    await expect(add(w, { dueOn: '2026-05-01' })).rejects.toMatchObject({
      status: 422,
      code: 'DUE_IN_PAST',
      fields: { errors: [{ field: 'dueOn' }] },
    });
    await expect(add(w, { by: customerId })).rejects.toMatchObject({ status: 404, code: 'CLAIM_NOT_FOUND' });
    await expect(ofClaim(w, 50, undefined, customerId)).rejects.toMatchObject({ status: 404 });
    await expect(complete(w, claimId)).rejects.toMatchObject({ status: 404, code: 'ACTIVITY_NOT_FOUND' });
    expect(await due(w)).toEqual([]);
  });

  it('is added once and done once, whatever crashes', async () => {
    expect(await atEveryCrash(world, (w, crash) => add(w, {}, crash), outcome)).toBe(4);
    const added = async () => {
      const w = await world();
      return { ...w, id: (await add(w)).activityId };
    };
    const places = await atEveryCrash(added, (w, crash) => complete(w, w.id, undefined, undefined, crash), outcome);
    expect(places).toBe(4);
  });
});

it.each([
  ['2026-05-02', '2026-05-03T11:59:00Z', undefined], // still that day, twelve hours west
  ['2026-05-02', '2026-05-03T12:00:00Z', 'DUE_IN_PAST'],
  ['2031-05-03', '2026-05-03T12:00:00Z', undefined],
  ['2031-05-04', '2026-05-03T12:00:00Z', 'DUE_TOO_LATE'],
])('a day of %s at %s: %s', (day, now, fault) => {
  expect(faultOfDay(day, new Date(now))).toBe(fault);
});
