import { atEveryCrash, contextOf, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { customerView, staffView } from '../src/domain/claim-view.ts';
import {
  adjuster,
  approval,
  assessedClaim,
  claimsAtWork,
  deniedClaim,
  indexes,
  insuredAdjuster,
  outcome,
  paidClaim,
  reviewedClaim,
} from './claims-at-work.ts';
import { claimId, customerId, notice } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const denied = () => deniedClaim(tables);
const another = { sub: '5a0e6c1c-52f2-4a52-8d53-7c8d1a7f6b77', groups: ['adjusters'] };

describe('a reopened claim', () => {
  it('waits for an adjuster, sends one event, and keeps its former decision', async () => {
    const w = await denied();
    expect(await w.reopen()).toBe('review');
    expect(await w.reopen()).toBe('review');
    expect(await w.claim()).toMatchObject({ state: 'review', round: 2, reasons: ['REOPENED'] });
    expect((await w.claim()).outcome).toBeUndefined();
    expect((await w.reviews()).reviews).toMatchObject([{ claimId, reasons: ['REOPENED'] }]);
    expect(await w.fresh.events()).toMatchObject([
      { detailType: 'Claim.Reopened', detail: { data: { round: 2, reasonCode: 'REOPENED' } } },
    ]);
    const { revisions } = await w.show();
    expect(revisions).toMatchObject([
      { round: 1, what: 'reopened', by: adjuster.sub, reason: 'A bill came.', note: 'Rust in the dent.' },
    ]);
    const shown = customerView(await w.claim(), []);
    expect(shown.reasons).toEqual([]);
    expect(JSON.stringify(shown)).not.toContain('A bill came.');
    expect(shown.timeline.at(-1)).toEqual({ at: contextOf('any').occurredAt, what: 'reopened' });
    // The person who decided before may decide again, because nobody objected.
    expect(await w.decide(approval)).toBe('assessed');
  });

  it('may have been paid; if it is then denied, it still was paid', async () => {
    const w = await paidClaim(tables);
    await w.reopen();
    await w.decide({ decision: 'deny', reasonCode: 'ALREADY_SETTLED' });
    expect((await w.fresh.events()).slice(-2)).toMatchObject([
      { detailType: 'Claim.Denied', detail: { data: { round: 2 } } },
      { detailType: 'Claim.Closed', detail: { data: { outcome: 'paid' } } },
    ]);
    expect(await w.claim()).toMatchObject({ state: 'closed', outcome: 'paid', paidCents: 310_000 });
  });

  it('must have ended, exist, be another customer’s, and be unchanged since it was read', async () => {
    const w = await reviewedClaim(tables);
    await expect(w.reopen()).rejects.toMatchObject({ status: 409, code: 'NOT_ENDED' });
    await expect(w.reopen({ by: customerId })).rejects.toMatchObject({ status: 403, code: 'OWN_CLAIM' });
    const ended = await denied();
    await expect(ended.reopen({ version: 1 })).rejects.toMatchObject({ status: 409, code: 'CLAIM_CHANGED' });
    const nobody = await claimsAtWork(tables);
    await expect(nobody.reopen()).rejects.toMatchObject({ status: 404, code: 'CLAIM_NOT_FOUND' });
  });

  it('may have been refused by the rules, if its customer has the policy', async () => {
    const w = await claimsAtWork(tables);
    await w.issued();
    await w.activated();
    await w.file(notice('2025-01-01'));
    await w.validate();
    expect(await w.claim()).toMatchObject({ state: 'rejected' });
    expect(await w.object()).toBe('review');
    const without = await claimsAtWork(tables);
    await without.file();
    await without.notFound();
    await expect(without.object()).rejects.toMatchObject({ status: 409, code: 'NO_SUCH_POLICY' });
    await expect(without.reopen()).rejects.toMatchObject({ status: 409, code: 'NO_SUCH_POLICY' });
  });

  it('survives a crash at every place', async () => {
    await atEveryCrash(denied, (w, crash) => w.reopen({}, crash), outcome);
    await atEveryCrash(denied, (w, crash) => w.object('No.', crash), outcome);
  });
});

describe('an objection', () => {
  it('reopens a denied claim for a person other than the one who denied it', async () => {
    const w = await denied();
    expect(customerView(await w.claim(), []).may).toEqual({ object: true, withdraw: false });
    expect(await w.object()).toBe('review');
    expect(await w.object()).toBe('review');
    expect(await w.fresh.events()).toMatchObject([
      { detailType: 'Claim.Reopened', detail: { data: { reasonCode: 'OBJECTION' } } },
    ]);
    expect(JSON.stringify(await w.fresh.events())).not.toContain('The dent is new.');
    const refused = { status: 403, code: 'ANOTHER_PERSON_DECIDES' };
    await expect(w.decide(approval)).rejects.toMatchObject(refused);
    await expect(w.decide({ decision: 'deny', reasonCode: 'PRIOR_DAMAGE' })).rejects.toMatchObject(refused);
    expect(await w.show(another)).toMatchObject({
      may: { decide: true, approve: true },
      revisions: [{ what: 'objected', reason: 'The dent is new.', decidedBy: adjuster.sub }],
    });
    expect(await w.decide(approval, claimId, undefined, another)).toBe('assessed');
  });

  it('is left to others for five days only, because there may be nobody else', async () => {
    const w = await denied();
    await w.object();
    const claim = await w.claim();
    const view = (now: number) => {
      const around = {
        documents: [],
        policy: undefined,
        ofCustomer: [],
        sameLoss: [],
        groups: ['adjusters'],
        sub: adjuster.sub,
      };
      return staffView(claim, { ...around, now: new Date(now) }).may;
    };
    const objected = Date.parse(contextOf('objection').occurredAt);
    const fiveDays = 5 * 86_400_000;
    const left = { decide: false, approve: false, why: 'ANOTHER_PERSON_DECIDES' };
    expect(view(objected + fiveDays - 1)).toMatchObject(left);
    expect(view(objected + fiveDays)).toMatchObject({ decide: true, approve: true });
  });

  it('comes from the claim’s customer alone, and against a denial only', async () => {
    const w = await denied();
    await expect(w.object('No.', undefined, adjuster.sub)).rejects.toMatchObject({ status: 404 });
    const open = await reviewedClaim(tables);
    await expect(open.object()).rejects.toMatchObject({ status: 409, code: 'NOT_DENIED' });
    const paid = await paidClaim(tables);
    await expect(paid.object()).rejects.toMatchObject({ status: 409, code: 'NOT_DENIED' });
    expect((await paid.show(insuredAdjuster)).may).toEqual({ object: false, withdraw: false });
  });
});

describe('a claim that its customer withdraws', () => {
  it('ends, sends one event, and leaves the queue', async () => {
    const w = await reviewedClaim(tables);
    await w.awaitDecision('token');
    expect(customerView(await w.claim(), []).may).toEqual({ object: false, withdraw: true });
    expect(await w.withdraw()).toBe('withdrawn');
    expect(await w.withdraw()).toBe('withdrawn');
    expect(w.ended).toContain('token');
    expect((await w.reviews()).reviews).toEqual([]);
    expect(await w.claim()).toMatchObject({ state: 'withdrawn', outcome: 'withdrawn', reasons: [] });
    expect(await w.fresh.events()).toMatchObject([{ detailType: 'Claim.Withdrawn', detail: { data: { round: 1 } } }]);
    await expect(w.decide(approval)).rejects.toMatchObject({ code: 'REVIEW_NOT_OPEN' });
    expect(await w.reopen()).toBe('review');
  });

  it('may still be undecided on cover', async () => {
    const w = await claimsAtWork(tables);
    await w.file();
    expect(await w.withdraw()).toBe('withdrawn');
    await w.issued();
    await w.activated();
    await w.validate();
    expect(await w.claim()).toMatchObject({ state: 'withdrawn' });
  });

  it('is paid after all if the money was on its way', async () => {
    const w = await assessedClaim(tables);
    await w.finalized();
    expect(await w.withdraw()).toBe('withdrawn');
    await w.paid();
    await w.paid();
    expect(await w.claim()).toMatchObject({ state: 'closed', outcome: 'paid', paidCents: 310_000 });
    expect(await w.names()).toEqual(['Claim.Closed']);
  });

  it('must not be paid, even in part, nor ended, nor another customer’s', async () => {
    const w = await paidClaim(tables);
    await expect(w.withdraw()).rejects.toMatchObject({ status: 409, code: 'ALREADY_PAID' });
    await w.returned();
    await expect(w.withdraw()).rejects.toMatchObject({ status: 409, code: 'ALREADY_PAID' });
    const ended = await denied();
    await expect(ended.withdraw()).rejects.toMatchObject({ status: 409, code: 'CLAIM_ENDED' });
    await expect(ended.withdraw(undefined, adjuster.sub)).rejects.toMatchObject({ status: 404 });
  });

  it('survives a crash at every place', async () => {
    await atEveryCrash(
      () => reviewedClaim(tables),
      (w, crash) => w.withdraw(crash),
      outcome,
    );
  });
});
