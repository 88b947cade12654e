import type { EventContract } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { ClaimReviewRequested } from '@claimstream/events-schema/claims/claim-review-requested';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { SettlementApprovalRequested } from '@claimstream/events-schema/settlement/settlement-approval-requested';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import fc from 'fast-check';
import {
  type ClaimFact,
  type ClaimProgress,
  factOf,
  learn,
  noticeToPayment,
  openedAt,
  openState,
} from '../src/domain/claim-progress.ts';
import { passed } from './insights-under-test.ts';

const claimId = ClaimRequested.samples[0]!.claimId;
const way = [
  [ClaimRequested, 'requested'],
  [ClaimAccepted, 'accepted'],
  [ClaimReviewRequested, 'review'],
  [ClaimAssessed, 'assessed'],
  [SettlementApprovalRequested, 'approval'],
  [SettlementFinalized, 'settled'],
  [SettlementPaid, 'paid'],
  [ClaimClosed, undefined],
] as const;
const facts = way.map(
  ([contract], index) => factOf(passed(contract as EventContract, {}, { at: `2026-03-01T1${index}:00:00.000Z` }))!,
);
const learnAll = (all: readonly ClaimFact[]) =>
  all.reduce<ClaimProgress | undefined>((known, fact) => learn(known, claimId, [fact]) ?? known, undefined)!;

it.each(way.map(([{ name }, state], index) => [name, state, index] as const))('after %s is %s', (_, state, index) => {
  expect(openState(learnAll(facts.slice(0, index + 1)))).toBe(state);
});

it.each([[ClaimRejected], [ClaimDenied], [ClaimWithdrawn]])('ends with a refusal', (contract) => {
  const refusal = factOf(passed(contract as EventContract))!;
  expect(openState(learnAll([...facts.slice(0, 3), refusal]))).toBeUndefined();
});

it('is open with an adjuster while the claim is reopened, whatever the order of the events', () => {
  const at = (contract: unknown, time: string, data = {}) =>
    factOf(passed(contract as EventContract, data, { at: `2026-03-02T${time}:00.000Z` }))!;
  const supplement = at(ClaimAssessed, '13:00', { revises: 'supplement' });
  const steps = [at(ClaimReopened, '11:00'), at(ClaimClosed, '12:00'), supplement, at(ClaimClosed, '14:00')];
  const stateAfter = (count: number) => openState(learnAll([...facts, ...steps.slice(0, count)]));
  expect([0, 1, 2, 3, 4].map(stateAfter)).toEqual([undefined, 'review', undefined, 'review', undefined]);
  fc.assert(
    fc.property(fc.shuffledSubarray([...facts, ...steps.slice(0, 3)], { minLength: facts.length + 3 }), (shuffled) => {
      expect(openState(learnAll(shuffled))).toBe('review');
    }),
  );
});

it('is the same whatever the order and number of deliveries', () => {
  const wanted = learnAll(facts);
  fc.assert(
    fc.property(fc.shuffledSubarray([...facts, ...facts], { minLength: 2 * facts.length }), (shuffled) => {
      const { reached } = learnAll(shuffled);
      expect(reached).toEqual(wanted.reached);
    }),
  );
});

it('keeps the first time of a milestone, and known facts change nothing', () => {
  const [requested] = facts;
  const known = learnAll(facts.slice(0, 2));
  expect(learn(known, claimId, [requested!])).toBeUndefined();
  expect(learn(known, claimId, [{ ...requested!, at: '2026-03-01T23:00:00.000Z' }])).toBeUndefined();
  expect(learn(known, claimId, [{ ...requested!, at: '2026-03-01T09:00:00.000Z' }])?.reached.requested).toBe(
    '2026-03-01T09:00:00.000Z',
  );
});

it('derives its age from the notice, or else from the earliest known milestone', () => {
  expect(openedAt(learnAll(facts))).toEqual(new Date('2026-03-01T10:00:00.000Z'));
  expect(openedAt(learnAll(facts.slice(3)))).toEqual(new Date('2026-03-01T13:00:00.000Z'));
});

it('knows the time from notice to payment once both are known', () => {
  expect(noticeToPayment(learnAll(facts))).toBe(6 * 3600);
  expect(noticeToPayment(learnAll(facts.slice(0, 6)))).toBeUndefined();
  expect(noticeToPayment(learnAll(facts.slice(1)))).toBeUndefined();
});

it('changes by events about claims only', () => {
  expect(factOf(passed(CustomerAccepted))).toBeUndefined();
  expect(factOf({ ...passed(ClaimClosed), data: {} })).toBeUndefined();
});
