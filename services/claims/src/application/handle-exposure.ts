import { createEvent, type EventContext } from '@claimstream/events-schema';
import { ClaimExposureClosed } from '@claimstream/events-schema/claims/claim-exposure-closed';
import { ClaimExposureOpened } from '@claimstream/events-schema/claims/claim-exposure-opened';
import { Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { type Claim, withEntry } from '../domain/claim.ts';
import { type ExposureRefusal, type Handling, withClosed, withOpened } from '../domain/exposures.ts';
import { byStaff } from '../domain/file-entry.ts';
import type { Claims } from '../store/claims.ts';
import { closedIfDone } from './close-claim.ts';

type Records = Pick<Claims, 'get' | 'transition' | 'update'>;
type Given = Omit<Handling, 'at'>;

/** A person opens an exposure. Repeating it changes nothing. */
export function openExposure(claims: Records) {
  return async (claimId: string, given: Given, context: EventContext): Promise<void> => {
    await handle(claims, claimId, { ...given, at: context.occurredAt }, withOpened, 'exposure-opened', context);
  };
}

/** A person closes an exposure, and with it the claim if it waited for nothing else. Repeating it changes nothing. */
export function closeExposure(claims: Records) {
  return async (claimId: string, given: Given, context: EventContext): Promise<void> => {
    await handle(claims, claimId, { ...given, at: context.occurredAt }, withClosed, 'exposure-closed', context);
  };
}

const contracts = { 'exposure-opened': ClaimExposureOpened, 'exposure-closed': ClaimExposureClosed };

function handle(
  claims: Records,
  claimId: string,
  handling: Handling,
  change: (claim: Claim, handling: Handling) => Claim | ExposureRefusal,
  what: keyof typeof contracts,
  request: EventContext,
): Promise<void> {
  return retryOnConflict(async () => {
    const found = await claims.get(claimId);
    if (!found) throw new Problem(404, 'CLAIM_NOT_FOUND', 'There is no such claim. GET /reviews lists the open ones.');
    const { item, version } = found;
    const changed = change(item, handling);
    if (typeof changed === 'string') throw refusals[changed]();
    if (changed === item) return;
    const { customerId, policyId, correlationId } = item;
    const { kind, at } = handling;
    const reasonCode = changed.exposures!.findLast((exposure) => exposure.kind === kind)!.reason;
    const data = { claimId, customerId, policyId, kind, reasonCode };
    const context = { ...request, correlationId };
    const event = createEvent(contracts[what], data, context);
    const entered = withEntry(changed, at, what, [reasonCode], { ...byStaff(handling.by), exposure: kind });
    const { claim, events } =
      what === 'exposure-closed' ? closedIfDone(entered, context) : { claim: entered, events: [] };
    if (claim.state === item.state) await claims.update(claim, version, [event]);
    else await claims.transition(claim, version, [event, ...events]);
  });
}

const refusals: Record<ExposureRefusal, () => Problem> = {
  OWN_CLAIM: () => new Problem(403, 'OWN_CLAIM', 'This claim is yours. Another adjuster must handle it.'),
  CLAIM_NOT_HANDLED: () =>
    new Problem(
      409,
      'CLAIM_NOT_HANDLED',
      'Exposures are opened on claims that were accepted and are not closed. GET /claims/{claimId} shows where this one is.',
    ),
  EXPOSURE_OPEN: () =>
    new Problem(409, 'EXPOSURE_OPEN', 'The claim has an open exposure of this kind. Go on there, or close it first.'),
  EXPOSURE_NOT_OPEN: () =>
    new Problem(
      409,
      'EXPOSURE_NOT_OPEN',
      'The claim has no open exposure of this kind. GET /claims/{claimId} lists its exposures.',
    ),
  TOO_MANY_EXPOSURES: () =>
    new Problem(409, 'TOO_MANY_EXPOSURES', 'The claim takes no more exposures. Go on in the file of the last one.'),
};
