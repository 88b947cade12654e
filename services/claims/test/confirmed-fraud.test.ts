import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { atEveryMeeting } from './at-every-meeting.ts';
import { acceptedClaim, approval, type ClaimsAtWork, indexes, reviewedClaim } from './claims-at-work.ts';
import { claimId, cleared, confirmed, damageJudged, damageRead, flagged, released } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const refusal = { status: 409, code: 'FRAUD_CONFIRMED', fields: { flagId: claimId } };
const orders = [
  ['flagged, confirmed', [flagged(), confirmed()]],
  ['confirmed, and the flag late', [confirmed(), flagged()]],
  ['confirmed, and the flag late and twice', [flagged(), confirmed(), flagged(), confirmed()]],
  ['confirmed, and the rules clear a newer photo without knowing', [confirmed(), cleared(2)]],
  ['confirmed, told of a newer photo', [confirmed(2), confirmed(1), flagged()]],
  ['confirmed by an event that counts no decisions yet', [flagged(), { ...confirmed(), decisions: undefined }]],
] as const;
const releases = [
  ['confirmed, released', [confirmed(), released()]],
  ['released, and the rest late', [released(), confirmed(), flagged(), cleared()]],
  ['all of it twice', [confirmed(), released(), confirmed(), released()]],
  ['released on a newer photo', [confirmed(), released(2), confirmed(2)]],
] as const;

describe('a claim that a person confirmed as fraud', () => {
  it.each(orders)('is not approved: %s', async (_, results) => {
    const w = await reviewedClaim(tables);
    for (const result of results) await w.fraud(result);
    await expect(w.decide(approval)).rejects.toMatchObject(refusal);
    expect(await w.claim()).toMatchObject({ state: 'review' });
    expect(await w.names()).not.toContain('Claim.Assessed');
  });

  it.each(releases)('is approved once another person released it: %s', async (_, results) => {
    const w = await reviewedClaim(tables);
    for (const result of results) await w.fraud(result);
    expect(await w.decide(approval)).toBe('assessed');
  });

  it('says what to do next', async () => {
    const w = await reviewedClaim(tables);
    await w.fraud(confirmed());
    await expect(w.decide(approval)).rejects.toThrow(/Deny it, or .* release the flag first/);
  });

  it('can be denied', async () => {
    const w = await reviewedClaim(tables);
    await w.fraud(confirmed());
    expect(await w.decide({ decision: 'deny', reasonCode: 'STAGED_ACCIDENT' })).toBe('denied');
  });

  it('goes to a person, however sure the model is', async () => {
    const w = await acceptedClaim(tables);
    await w.document(damageJudged('minor', 0.99));
    await w.fraud(confirmed());
    expect(await w.assess()).toEqual({ state: 'review' });
    await expect(w.decide(approval)).rejects.toMatchObject(refusal);
  });

  it('is never approved unseen at the moment of the confirmation: the confirmation counts, or the approval came first', async () => {
    const approve = (w: ClaimsAtWork, place: never) =>
      w.decide(approval, claimId, place).catch((error) => expect(error).toMatchObject(refusal));
    const outcomes = await atEveryMeeting(
      () => reviewedClaim(tables),
      approve as never,
      (w) => w.fraud(confirmed()),
      async (w) => {
        const { state, fraud } = await w.claim();
        return [state, fraud?.outcome];
      },
    );
    expect(outcomes.slice(0, 2)).toEqual(Array(2).fill(['review', 'reject']));
    expect(outcomes.every(([, fraud]) => fraud === 'reject')).toBe(true);
  });

  it('stores the confirmation even if it was assessed before, and its repeated approval is no new one', async () => {
    const w = await reviewedClaim(tables);
    await w.decide(approval);
    await w.fraud(confirmed());
    await w.document(damageRead(2));
    expect(await w.decide(approval)).toBe('assessed');
    expect(await w.claim()).toMatchObject({ state: 'assessed', fraud: { outcome: 'reject', decidedBy: 'person' } });
    expect((await w.fresh.events()).filter(({ detailType }) => detailType === 'Claim.Assessed').length).toBeLessThan(2);
  });
});
