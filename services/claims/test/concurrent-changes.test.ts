import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { atEveryMeeting } from './at-every-meeting.ts';
import {
  acceptedClaim,
  assessedClaim,
  type ClaimsAtWork,
  claimsAtWork,
  indexes,
  reviewedClaim,
} from './claims-at-work.ts';
import { claimId, cleared, damageRead, notice } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

/** A world in which these steps have run. */
const after = (start: () => Promise<ClaimsAtWork>, work: (world: ClaimsAtWork) => Promise<unknown>) => async () => {
  const world = await start();
  await work(world);
  return world;
};
const accepted = () => acceptedClaim(tables);
const reviewed = () => reviewedClaim(tables);
const assessed = () => assessedClaim(tables);
const refusedOr = (status: number) => (error: { status?: number }) => {
  if (error.status !== status) throw error;
};

/** Every outcome is this one, and there was at least one. */
const always = (outcomes: unknown[], expected: unknown) => {
  expect(outcomes.length).toBeGreaterThanOrEqual(4);
  expect(outcomes).toEqual(outcomes.map(() => expected));
};

describe('at whichever place two changes meet', () => {
  it('the handling begins when both parts of the evidence come at the same moment', async () => {
    const started = async (w: ClaimsAtWork) => [...w.started.keys()];
    const document = (w: ClaimsAtWork) => w.document();
    always(await atEveryMeeting(accepted, (w, place) => w.fraud(cleared(), place), document, started), [claimId]);
    const fraud = (w: ClaimsAtWork) => w.fraud();
    always(await atEveryMeeting(accepted, (w, place) => w.document(undefined, place), fraud, started), [claimId]);
  });

  it('a wait for the adjuster ends', async () => {
    const decide = (w: ClaimsAtWork) => w.decide({ decision: 'deny', reasonCode: 'DAMAGE_NOT_COVERED' });
    const ended = async (w: ClaimsAtWork) => w.ended.includes('token');
    always(await atEveryMeeting(reviewed, (w, place) => w.awaitDecision('token', place), decide, ended), true);
  });

  it('a claim that is paid while a sweep finds it late is closed', async () => {
    const paid = (w: ClaimsAtWork) => w.paid();
    const state = async (w: ClaimsAtWork) => [(await w.claim()).state, (await w.overdue()).reviews.length];
    always(await atEveryMeeting(assessed, (w, place) => w.sweep(7, place), paid, state), ['closed', 0]);
  });

  it('a claim is accepted once when its policy becomes active while it is validated', async () => {
    const filed = after(
      () => claimsAtWork(tables),
      async (w) => {
        await w.issued();
        await w.file();
      },
    );
    const seen = async (w: ClaimsAtWork) => [(await w.claim()).state, (await w.claim()).timeline.length];
    always(
      await atEveryMeeting(
        filed,
        (w, place) => w.validate(place),
        (w) => w.activated(),
        seen,
      ),
      ['accepted', 2],
    );
    const known = after(
      () => claimsAtWork(tables),
      async (w) => {
        await w.file();
        await w.validate();
      },
    );
    const halves = await atEveryMeeting(
      known,
      (w, place) => w.issued(place),
      (w) => w.activated(),
      seen,
    );
    always(halves, ['accepted', 2]);
  });

  it('payout and payment are both kept', async () => {
    const kept = async (w: ClaimsAtWork) => {
      const { state, payoutCents, paidCents, timeline } = await w.claim();
      return [state, payoutCents, paidCents, timeline.filter(({ what }) => ['settled', 'paid'].includes(what)).length];
    };
    const finalized = (w: ClaimsAtWork, place: never) => w.finalized(310_000, place);
    const expected = ['closed', 310_000, 310_000, 2];
    always(await atEveryMeeting(assessed, finalized as never, (w) => w.paid(), kept), expected);
  });

  it("an adjuster's decision stands when a newer photo is read at that moment", async () => {
    const approve = (w: ClaimsAtWork, place: never) =>
      w.decide({ decision: 'approve', severity: 'minor' }, undefined, place);
    const seen = async (w: ClaimsAtWork) => [(await w.claim()).state, (await w.claim()).evidence?.attempt];
    const newer = (w: ClaimsAtWork) => w.document(damageRead(2));
    always(await atEveryMeeting(reviewed, approve as never, newer, seen), ['assessed', 2]);
  });

  it('one of two adjusters decides, and the other is refused', async () => {
    const told = new Set<string>();
    const approve = (w: ClaimsAtWork, place: never) =>
      w.decide({ decision: 'approve', severity: 'minor' }, undefined, place).catch((error) => {
        told.add(error.code);
        refusedOr(409)(error);
      });
    const deny = (w: ClaimsAtWork) =>
      w.decide({ decision: 'deny', reasonCode: 'DAMAGE_NOT_COVERED' }).catch(refusedOr(409));
    const decisions = async (w: ClaimsAtWork) =>
      (await w.claim()).timeline.filter(({ what }) => ['assessed', 'denied'].includes(what)).length;
    always(await atEveryMeeting(reviewed, approve as never, deny, decisions), 1);
    expect([...told]).toEqual(['REVIEW_NOT_OPEN']);
  });

  it('one of two notices under one key is kept, and the other refused', async () => {
    const answers: string[] = [];
    const file = (w: ClaimsAtWork, day: string, place?: never) =>
      w.file(notice(day), place).then(
        () => answers.push('taken'),
        (error) => answers.push(error.code),
      );
    const outcomes = await atEveryMeeting(
      () => claimsAtWork(tables),
      (w, place) => file(w, '2026-05-01', place as never),
      (w) => file(w, '2026-04-30'),
      async () => answers.splice(0).sort(),
    );
    always(outcomes, ['IDEMPOTENCY_KEY_REUSED', 'taken']);
  });
});
