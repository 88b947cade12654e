import { createEvent, type EventContext } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { type Claim, withEntry } from '../domain/claim.ts';
import { type Cover, judgeCover } from '../domain/cover.ts';
import type { Claims } from '../store/claims.ts';

type Records = Pick<Claims, 'get' | 'policy' | 'transition'>;

/** Decides on cover if that can be done now. @returns false while it cannot */
export function decideCover(claims: Records, claimId: string, context: EventContext): Promise<boolean> {
  return decide(claims, claimId, context, ({ decision }) => decision === 'pending');
}

/** Decides on cover after the stated time: a claim that is still pending is refused with its reason. */
export async function refuseUndecided(claims: Records, claimId: string, context: EventContext): Promise<void> {
  await decide(claims, claimId, context, () => false);
}

function decide(
  claims: Records,
  claimId: string,
  context: EventContext,
  mayWait: (cover: Cover) => boolean,
): Promise<boolean> {
  return retryOnConflict(async () => {
    const found = await claims.get(claimId);
    if (!found) throw new Error(`Claim ${claimId} is missing`);
    if (found.item.state !== 'requested') return true;
    const { policyId, customerId, filedAt, notice } = found.item;
    const policy = (await claims.policy(policyId))?.item;
    const cover = judgeCover(policy, { customerId, loss: notice.loss, filedAt: new Date(filedAt) });
    if (mayWait(cover)) return false;
    const { claim, event } =
      cover.decision === 'accept'
        ? accepted(found.item, cover.doubts, context)
        : rejected(found.item, cover.reasonCode, context);
    await claims.transition(claim, found.version, [event]);
    return true;
  });
}

function accepted(from: Claim, doubts: string[], context: EventContext) {
  const { claimId, customerId, policyId, lossDate, licenceFingerprint: licenceNumber } = from;
  const claim: Claim = { ...withEntry(from, context.occurredAt, 'accepted'), state: 'accepted', doubts };
  const data = { claimId, customerId, policyId, lossDate, licenceNumber, evidence: ['damage' as const] };
  return { claim, event: createEvent(ClaimAccepted, data, context) };
}

function rejected(from: Claim, reasonCode: string, context: EventContext) {
  const { claimId, customerId, policyId } = from;
  const entry = withEntry(from, context.occurredAt, 'rejected', [reasonCode]);
  const claim: Claim = { ...entry, state: 'rejected', reasons: [reasonCode], outcome: 'rejected' };
  return { claim, event: createEvent(ClaimRejected, { claimId, customerId, policyId, reasonCode }, context) };
}
