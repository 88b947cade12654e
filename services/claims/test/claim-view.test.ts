import { CustomerClaim, StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import { Review } from '@claimstream/api-contract/claims/list-reviews';
import { deriveId } from '@claimstream/lambda-kit/event-context';
import { Claim } from '../src/domain/claim.ts';
import type { Surroundings } from '../src/domain/claim-view.ts';
import { customerView, reviewOf, staffView, summaryOf } from '../src/domain/claim-view.ts';
import { claimId, context, customerId, notice, policy, policyId } from './example-claims.ts';

const at = context.occurredAt;
const later = '2026-05-03T12:00:00.000Z';
const [ada, grace] = [deriveId('an adjuster'), deriveId('another adjuster')];
const damage = deriveId('a photo of the damage');
const claim = (so: Partial<Claim> = {}): Claim => ({
  claimId,
  customerId,
  policyId,
  state: 'review',
  lossDate: '2026-05-01',
  filedAt: at,
  notice: notice(),
  licenceFingerprint: 'ab'.repeat(32),
  correlationId: context.correlationId,
  reasons: ['DAMAGE_UNCERTAIN'],
  timeline: [{ at, what: 'requested' }],
  tokens: {},
  ...so,
});
const around = (so: Partial<Surroundings> = {}): Surroundings => ({
  documents: [damage],
  policy: { terms: policy, active: true },
  ofCustomer: [],
  sameLoss: [],
  groups: ['adjusters'],
  sub: ada,
  now: new Date(later),
  ...so,
});
const injury = { kind: 'bodily-injury', reason: 'INJURY_REPORTED', openedAt: later } as const;

it('the example claim of these tests is a valid stored claim', () => {
  expect(Claim.parse(claim())).toEqual(claim());
});

it('a claim in a list has its number, its state, and the paid amount', () => {
  const paid = { state: 'closed', outcome: 'paid', payoutCents: 5, paidCents: 5, paymentReturnedAt: later } as const;
  expect(summaryOf(claim(paid))).toEqual({
    claimId,
    claimNumber: expect.stringMatching(/^CL-/),
    policyId,
    lossDate: '2026-05-01',
    filedAt: at,
    ...paid,
  });
});

describe('a claim in the queue of staff', () => {
  it('waits for a decision since the review was requested, with the reasons', () => {
    const seen = reviewOf(claim({ reviewRequestedAt: later }), [damage]);
    expect(seen).toMatchObject({ reviewId: claimId, customerId, documents: [damage] });
    expect([seen.requestedAt, seen.reasons]).toEqual([later, ['DAMAGE_UNCERTAIN']]);
    expect(Review.safeParse(seen).success).toBe(true);
    expect(reviewOf(claim(), []).requestedAt).toBe(at);
    const late = { state: 'requested', reviewRequestedAt: later, reasons: ['POLICY_NOT_KNOWN'] } as const;
    expect(reviewOf(claim({ ...late, reasons: [...late.reasons] }), []).reasons).toEqual(['POLICY_NOT_KNOWN']);
  });

  it.each([
    ['past the deadline of its settlement', { settlementDeadlinePassedAt: later }, later, ['SETTLEMENT_OVERDUE']],
    ['decided, with an open exposure', { exposures: [injury] }, later, ['INJURY_REPORTED']],
    [
      'both',
      { settlementDeadlinePassedAt: '2026-05-04T12:00:00.000Z', exposures: [injury] },
      '2026-05-04T12:00:00.000Z',
      ['SETTLEMENT_OVERDUE', 'INJURY_REPORTED'],
    ],
    ['neither, as from before it was kept', {}, at, ['SETTLEMENT_OVERDUE']],
    ['with an exposure that is closed', { exposures: [{ ...injury, closedAt: later }] }, at, ['SETTLEMENT_OVERDUE']],
  ] as [string, Partial<Claim>, string, string[]][])('is %s', (_, so, requestedAt, reasons) => {
    expect(reviewOf(claim({ state: 'assessed', ...so }), [])).toMatchObject({ requestedAt, reasons });
  });
});

describe('a claim as its customer sees it', () => {
  it('has no reason of a review, nothing about fraud, and nothing about other claims', () => {
    const timeline: Claim['timeline'] = [
      { at, what: 'requested' },
      { at, what: 'fraud-result', reasons: ['SAME_PHOTO'] },
      { at, what: 'other-loss' },
      { at: later, what: 'review', reasons: ['FRAUD_SUSPECTED'] },
    ];
    const seen = customerView(claim({ timeline, note: 'Rust.', decidedBy: ada }), [damage]);
    expect(seen).toMatchObject({ view: 'customer', reasons: [], documents: [damage], notice: notice() });
    expect(seen.timeline).toEqual([
      { at, what: 'requested' },
      { at: later, what: 'review' },
    ]);
    expect(seen.may).toEqual({ object: false, withdraw: true });
    expect(JSON.stringify(seen)).not.toMatch(/SAME_PHOTO|FRAUD|Rust|decidedBy|licenceFingerprint/);
    expect(CustomerClaim.safeParse(seen).success).toBe(true);
  });

  it.each(['denied', 'rejected'] as const)('that is %s has the reasons, and may object', (state) => {
    const timeline = [{ at, what: state, reasons: ['NO_EVIDENCE'] }];
    const seen = customerView(claim({ state, reasons: ['NO_EVIDENCE'], timeline }), []);
    expect([seen.reasons, seen.timeline[0]!.reasons]).toEqual([['NO_EVIDENCE'], ['NO_EVIDENCE']]);
    expect(seen.may).toEqual({ object: true, withdraw: false });
  });
});

describe('a claim as staff see it', () => {
  it('has every reason, fraud’s findings, who decided, and the version that a decision names', () => {
    const fraud = {
      attempt: 1,
      outcome: 'review' as const,
      reasons: ['SAME_PHOTO'],
      decidedBy: 'rules' as const,
      decisions: 0,
    };
    const decided = { decidedBy: grace, decidedAt: later, note: 'Rust.', reviewRequestedAt: at };
    const timeline: Claim['timeline'] = [
      { at, what: 'requested' },
      { at, what: 'fraud-result', reasons: ['SAME_PHOTO'] },
    ];
    const seen = staffView(claim({ fraud, ...decided, timeline }), around());
    expect(seen).toMatchObject({
      view: 'staff',
      customerId,
      version: 2,
      reasons: ['DAMAGE_UNCERTAIN'],
      timeline,
      documents: [damage],
      fraud,
      ...decided,
      otherClaims: [],
      sameLoss: [],
      revisions: [],
      exposures: [{ kind: 'own-damage', state: 'open' }],
      may: { decide: true, approve: true, correct: false, supplement: false, reopen: false, openExposure: true },
    });
    expect(StaffClaim.safeParse(JSON.parse(JSON.stringify(seen))).success).toBe(true);
  });

  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2027-02-28', true],
    ['2027-03-01', false],
  ])('of a loss on %s says whether the policy was in force: %s', (lossDate, inForce) => {
    expect(staffView(claim({ lossDate }), around()).policy).toMatchObject({ inForce, active: true, policyId });
  });

  it('has no policy if none, or nothing of its terms, is known here', () => {
    expect(staffView(claim(), around({ policy: undefined })).policy).toBeUndefined();
    expect(staffView(claim(), around({ policy: { active: true } })).policy).toBeUndefined();
  });

  it('lists its customer’s other claims, without itself', () => {
    const other = claim({ claimId: deriveId('another claim') });
    const { otherClaims } = staffView(claim(), around({ ofCustomer: [claim(), other] }));
    expect(otherClaims).toEqual([summaryOf(other)]);
  });

  it('shows claims that may be about the same loss, which was first, and the marks about them', () => {
    const mark = { reason: 'Hail in the evening.', by: grace, at: later };
    const time = { ...notice(), loss: { ...notice().loss, time: '18:30:00' } };
    const hail = claim({ claimId: deriveId('hail'), filedAt: later, notice: time });
    const before = claim({ claimId: deriveId('before'), filedAt: '2026-05-01T12:00:00.000Z' });
    const marked = claim({ otherLosses: [{ claimId: hail.claimId, ...mark }] });
    const seen = staffView(marked, around({ sameLoss: [hail, before] }));
    expect(seen.sameLoss).toEqual([
      { ...summaryOf(hail), customerId, lossTime: '18:30:00', first: false, otherLoss: mark },
      { ...summaryOf(before), customerId, lossTime: undefined, first: true, otherLoss: undefined },
    ]);
    expect(seen.may).toMatchObject({ decide: true, approve: false, why: 'SAME_LOSS_OPEN' });
    const apart = claim({ otherLosses: [{ claimId: before.claimId, ...mark }] });
    expect(staffView(apart, around({ sameLoss: [before] })).may.approve).toBe(true);
  });

  it('is left to others than the person who denied it if its customer objected', () => {
    const revisions = [{ round: 1, what: 'objected' as const, at, decidedBy: ada }];
    const may = (sub: string) => staffView(claim({ revisions }), around({ sub })).may;
    expect(may(ada)).toMatchObject({ decide: false, approve: false, why: 'ANOTHER_PERSON_DECIDES' });
    expect(may(grace)).toMatchObject({ decide: true, approve: true });
    expect(staffView(claim({ revisions }), around()).revisions).toEqual(revisions);
  });

  it('lets adjusters open exposures while people work on it', () => {
    const may = (groups: string[], state: Claim['state'] = 'review') =>
      staffView(claim({ state }), around({ groups })).may.openExposure;
    expect([may(['adjusters']), may(['supervisors']), may(['adjusters'], 'closed')]).toEqual([true, false, false]);
  });
});
