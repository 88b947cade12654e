import { NoticeOfLoss } from '@claimstream/api-contract/claims/notice-of-loss';
import { atEveryCrash, type Crash, contextOf, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { closeExposure, openExposure } from '../src/application/handle-exposure.ts';
import { customerView } from '../src/domain/claim-view.ts';
import {
  adjuster,
  approval,
  type ClaimsAtWork,
  claimsAtWork,
  indexes,
  insuredAdjuster,
  outcome,
} from './claims-at-work.ts';
import { claimId, damageJudged, notice } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

const injured = NoticeOfLoss.parse({ ...notice(), injuries: [{ givenName: 'Ana', description: 'a sore neck' }] });
const note = 'No treatment was needed.';
const open = (w: ClaimsAtWork, kind: 'bodily-injury' | 'property-damage' = 'property-damage', by = adjuster.sub) =>
  openExposure(w.claims)(claimId, { kind, note: 'A fence was hit.', by }, contextOf(`open ${kind}`));
const close = (
  w: ClaimsAtWork,
  crash?: Crash,
  by = adjuster.sub,
  kind: 'bodily-injury' | 'property-damage' = 'bodily-injury',
) => {
  const store = crash ? crash.methods(w.claims) : w.claims;
  return closeExposure(store)(claimId, { kind, note, by }, contextOf('close'));
};
/** A claim with an injury, accepted; then its photo is judged with confidence. */
async function acceptedInjury() {
  const w = await claimsAtWork(tables);
  await w.issued();
  await w.activated();
  await w.file(injured);
  await w.validate();
  return w;
}
async function injuredClaim() {
  const w = await acceptedInjury();
  await w.document(damageJudged('minor', 0.93));
  await w.fraud();
  return w;
}
/** The same, paid. */
async function paidClaim() {
  const w = await injuredClaim();
  await w.assess();
  await w.decide(approval);
  await w.finalized();
  await w.paid();
  return w;
}

describe('a notice with an injury', () => {
  it('opens an exposure with the acceptance, announced once and to the customer without details', async () => {
    const w = await acceptedInjury();
    const events = await w.fresh.events();
    expect(events).toMatchObject([
      { detailType: 'Claim.Accepted' },
      {
        detailType: 'Claim.Exposure.Opened',
        detail: { data: { kind: 'bodily-injury', reasonCode: 'INJURY_REPORTED' } },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('sore neck');
    expect(customerView(await w.claim(), []).timeline.map(({ what }) => what)).toContain('exposure-opened');
    await w.validate();
    expect((await w.claim()).exposures).toHaveLength(1);
  });

  it('waits for a person before its photo was judged, and never goes to the model', async () => {
    const w = await injuredClaim();
    const list = () => w.reviews(adjuster, { state: 'exposure' });
    expect((await list()).reviews).toMatchObject([{ claimId, reasons: ['INJURY_REPORTED'] }]);
    expect(await w.assess()).toEqual({ state: 'review' });
    expect((await w.claim()).reasons).toEqual(['INJURY_REPORTED']);
    expect((await list()).reviews).toEqual([]);
    expect((await w.reviews()).reviews).toMatchObject([{ claimId, reasons: ['INJURY_REPORTED'] }]);
    await w.decide(approval);
    expect((await list()).reviews).toMatchObject([{ claimId, reasons: ['INJURY_REPORTED'] }]);
    expect((await w.reviews(insuredAdjuster, { state: 'exposure' })).reviews).toEqual([]);
  });
});

describe('the claim', () => {
  it('is paid, and cannot close before a person closed the exposure', async () => {
    const w = await injuredClaim();
    await w.assess();
    await w.decide(approval);
    await w.finalized();
    await w.paid();
    expect(await w.claim()).toMatchObject({ state: 'settled', paidCents: 310_000 });
    await close(w);
    const told = JSON.stringify(await w.fresh.events());
    expect(told).toContain('Claim.Exposure.Closed');
    expect(told).not.toContain(note);
    expect(await w.claim()).toMatchObject({ state: 'closed', outcome: 'paid' });
    const ended = { kind: 'bodily-injury', state: 'closed', closedBy: adjuster.sub, closedNote: note };
    expect((await w.show()).exposures).toMatchObject([{ kind: 'own-damage', state: 'closed' }, ended]);
    expect(JSON.stringify(await w.show(insuredAdjuster))).not.toContain(note);
  });

  it('cannot close denied either, and closes with the last of several exposures', async () => {
    const w = await injuredClaim();
    await w.assess();
    await open(w);
    await w.decide({ decision: 'deny', reasonCode: 'PRIOR_DAMAGE' });
    expect(await w.claim()).toMatchObject({ state: 'denied' });
    await close(w);
    expect(await w.claim()).toMatchObject({ state: 'denied' });
    await close(w, undefined, adjuster.sub, 'property-damage');
    expect(await w.claim()).toMatchObject({ state: 'closed', outcome: 'denied' });
  });

  it('waits for its money again if it is assessed anew while an exposure is open', async () => {
    const w = await injuredClaim();
    await w.assess();
    await w.decide(approval);
    await w.finalized(0);
    await w.revise('correction');
    await close(w);
    expect(await w.claim()).toMatchObject({ state: 'assessed' });
    await w.finalized(0, undefined, { round: 2 });
    expect(await w.claim()).toMatchObject({ state: 'closed', outcome: 'nothing-payable' });
  });

  it('shows in the queue past its deadline with its other open items', async () => {
    const w = await injuredClaim();
    await w.assess();
    await w.decide(approval);
    await w.sweep(7);
    expect((await w.overdue()).reviews).toMatchObject([{ reasons: ['SETTLEMENT_OVERDUE', 'INJURY_REPORTED'] }]);
  });
});

describe('a person', () => {
  it('opens an exposure that the notice did not mention, once, with one event', async () => {
    const w = await injuredClaim();
    await open(w);
    await open(w);
    expect(await w.fresh.events()).toMatchObject([
      { detailType: 'Claim.Exposure.Opened', detail: { data: { kind: 'property-damage' } } },
    ]);
    expect((await w.claim()).exposures).toHaveLength(2);
    const { version } = await w.show();
    await close(w);
    await close(w);
    expect((await w.show()).version).toBe(version + 1);
  });

  it('is refused with what to do about it', async () => {
    const w = await injuredClaim();
    await expect(open(w, 'bodily-injury')).rejects.toMatchObject({ status: 409, code: 'EXPOSURE_OPEN' });
    await expect(open(w, 'property-damage', insuredAdjuster.sub)).rejects.toMatchObject({
      status: 403,
      code: 'OWN_CLAIM',
    });
    await expect(close(w, undefined, insuredAdjuster.sub)).rejects.toMatchObject({ status: 403, code: 'OWN_CLAIM' });
    const closing = close(w, undefined, adjuster.sub, 'property-damage');
    await expect(closing).rejects.toMatchObject({ status: 409, code: 'EXPOSURE_NOT_OPEN' });
    const none = openExposure(w.claims)(
      insuredAdjuster.sub,
      { kind: 'bodily-injury', note, by: adjuster.sub },
      contextOf('x'),
    );
    await expect(none).rejects.toMatchObject({ status: 404, code: 'CLAIM_NOT_FOUND' });
    expect((await w.claim()).exposures).toHaveLength(1);
  });

  it('closes it despite a crash at any place', async () => {
    expect(await atEveryCrash(paidClaim, (w, crash) => close(w, crash), outcome)).toBeGreaterThanOrEqual(4);
  });
});
