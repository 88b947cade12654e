import { createEvent, type EventContext } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimExposureOpened } from '@claimstream/events-schema/claims/claim-exposure-opened';
import { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { type Claim, isDrivable, isStolen, waitsForCover, withEntry } from '../domain/claim.ts';
import { answerBy } from '../domain/clocks.ts';
import { judgeCover } from '../domain/cover.ts';
import { exposuresOf } from '../domain/exposures.ts';
import { byRules } from '../domain/file-entry.ts';
import { referencesOfPolicy } from '../domain/find-keys.ts';
import type { Policy } from '../domain/policy.ts';
import { carKeys } from '../domain/same-loss.ts';
import { afterTotalLosses } from '../domain/total-loss.ts';
import type { Claims } from '../store/claims.ts';
import { totalLossesOf } from './total-losses-of-car.ts';

type Records = Pick<Claims, 'get' | 'policy' | 'transition' | 'update' | 'totalLosses' | 'makeFindable'>;

/**
 * Decides on cover if that is possible now.
 * @param findableBy version of the policy by which the claim is findable already
 * @returns false if it is not possible yet
 */
export function decideCover(
  claims: Records,
  claimId: string,
  context: EventContext,
  findableBy?: number,
): Promise<boolean> {
  return decide(claims, claimId, context, { findableBy });
}

/**
 * Decides on cover after the stated time, or shows the claim to a person while it still waits: a late event about its policy is no
 * fault of the claim.
 */
export async function askUndecided(claims: Records, claimId: string, context: EventContext): Promise<void> {
  await decide(claims, claimId, context, { isOverdue: true });
}

/**
 * Refuses a claim because the policy service said that its customer has no such policy. That answer no longer counts if the policy
 * has arrived here since.
 */
export function refuseWithoutPolicy(
  claims: Pick<Claims, 'get' | 'policy' | 'transition'>,
  claimId: string,
  context: EventContext,
): Promise<void> {
  return retryOnConflict(async () => {
    const found = await claims.get(claimId);
    if (!found) throw new Error(`Claim ${claimId} is missing`);
    const { item, version } = found;
    if (item.state !== 'requested') return;
    if ((await claims.policy(item.policyId))?.item.terms?.customerId === item.customerId) return;
    const { claim, event } = rejected(item, 'UNKNOWN_POLICY', context);
    await claims.transition(claim, version, [event]);
  });
}

function decide(
  claims: Records,
  claimId: string,
  context: EventContext,
  { isOverdue = false, findableBy }: { isOverdue?: boolean; findableBy?: number | undefined },
): Promise<boolean> {
  return retryOnConflict(async () => {
    const found = await claims.get(claimId);
    if (!found) throw new Error(`Claim ${claimId} is missing`);
    const { item, version } = found;
    if (item.state !== 'requested') return true;
    const { policyId, customerId, filedAt, notice } = item;
    const known = await claims.policy(policyId);
    const policy = known?.item;
    // Other claims about the car must find this one before they are assessed.
    if (known?.version !== findableBy) await claims.makeFindable(item, referencesOfPolicy(policy, customerId));
    const judged = judgeCover(policy, { customerId, loss: notice.loss, filedAt: new Date(filedAt) });
    const cover = afterTotalLosses(judged, await totalLossesOf(claims, policyId, policy), item, policy?.terms);
    if (cover.decision === 'pending') {
      const { reasonCode } = cover;
      const isShown = isOverdue || waitsForCover(item);
      if (isShown && !item.reasons.includes(reasonCode)) await claims.update(asked(item, reasonCode, context), version);
      return false;
    }
    const ofCar = { ...item, car: policy && carKeys(policy) };
    if (cover.decision === 'reject') {
      const { claim, event } = rejected(ofCar, cover.reasonCode, context);
      await claims.transition(claim, version, [event]);
      return true;
    }
    const { claim, events } = accepted(ofCar, cover.doubts, context, policy?.terms);
    await claims.transition(claim, version, events);
    return true;
  });
}

/**
 * The claim as shown to a person who finds out why its policy is late. It keeps its place in the queue when the reason changes.
 */
function asked(from: Claim, reasonCode: string, { occurredAt }: EventContext): Claim {
  const { reviewRequestedAt = occurredAt } = from;
  return { ...withEntry(from, occurredAt, 'review', [reasonCode]), reasons: [reasonCode], reviewRequestedAt };
}

function accepted(from: Claim, doubts: string[], context: EventContext, terms: Policy['terms']) {
  const { claimId, customerId, policyId, lossDate, licenceFingerprint: licenceNumber } = from;
  const nobodyAsked = { reasons: [], reviewRequestedAt: undefined };
  const entry = withEntry(from, context.occurredAt, 'accepted');
  const exposures = exposuresOf(from.notice, context.occurredAt);
  const opened = exposures.reduce<Claim>(
    (claim, { kind, openedAt, reason }) =>
      withEntry(claim, openedAt, 'exposure-opened', [reason], { ...byRules, exposure: kind }),
    entry,
  );
  const claim: Claim = { ...opened, ...nobodyAsked, state: 'accepted', doubts, exposures };
  const stolen = isStolen(from) || undefined;
  const answer = terms && answerBy(terms.state ?? '', terms.timeZone, new Date(context.occurredAt));
  const car = { stolen, drivable: isDrivable(from) };
  const about = { claimId, customerId, policyId, lossDate, licenceNumber, ...car, answerBy: answer };
  const data = { ...about, evidence: ['damage' as const] };
  const common = { claimId, customerId, policyId };
  const told = exposures.map(({ kind, reason: reasonCode }) =>
    createEvent(ClaimExposureOpened, { ...common, kind, reasonCode }, context),
  );
  return { claim, events: [createEvent(ClaimAccepted, data, context), ...told] };
}

function rejected(from: Claim, reasonCode: string, context: EventContext) {
  const { claimId, customerId, policyId } = from;
  const entry = withEntry(from, context.occurredAt, 'rejected', [reasonCode]);
  const claim: Claim = { ...entry, state: 'rejected', reasons: [reasonCode], outcome: 'rejected' };
  return { claim, event: createEvent(ClaimRejected, { claimId, customerId, policyId, reasonCode }, context) };
}
