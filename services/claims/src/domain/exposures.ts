import { type ClaimExposure, type LiabilityKind, liabilityKinds } from '@claimstream/api-contract/claims/exposures';
import type { NoticeOfLoss } from '@claimstream/api-contract/claims/notice-of-loss';
import type { Claim } from './claim.ts';
import type { Exposure } from './exposure.ts';

/** One item of the table holds the claim with all of them. */
const MOST_EXPOSURES = 20;

/** A person's action on an exposure. */
export interface Handling {
  kind: LiabilityKind;
  note: string;
  by: string;
  at: string;
}
export type ExposureRefusal =
  | 'OWN_CLAIM'
  | 'CLAIM_NOT_HANDLED'
  | 'EXPOSURE_OPEN'
  | 'EXPOSURE_NOT_OPEN'
  | 'TOO_MANY_EXPOSURES';

/** The exposures that a notice opens: for injuries, and for other people's property if it names their insurer. */
export function exposuresOf({ injuries, otherCarrier }: NoticeOfLoss, openedAt: string): Exposure[] {
  return [
    ...(injuries.length > 0 ? [{ kind: 'bodily-injury' as const, reason: 'INJURY_REPORTED', openedAt }] : []),
    ...(otherCarrier ? [{ kind: 'property-damage' as const, reason: 'OTHER_CARRIER_NAMED', openedAt }] : []),
  ];
}

type WithExposures = Pick<Claim, 'exposures'>;

export const openExposures = ({ exposures = [] }: WithExposures): Exposure[] =>
  exposures.filter(({ closedAt }) => closedAt === undefined);

/** Whether people work on the claim, so that exposures can be opened on it. */
export const isHandled = ({ state }: Pick<Claim, 'state'>): boolean =>
  state !== 'requested' && state !== 'rejected' && state !== 'closed';

/** The claim with one more exposure; unchanged if the same person opened it with the same note before. */
export function withOpened(claim: Claim, { kind, note, by, at }: Handling): Claim | ExposureRefusal {
  const { exposures = [] } = claim;
  if (claim.customerId === by) return 'OWN_CLAIM';
  if (!isHandled(claim)) return 'CLAIM_NOT_HANDLED';
  const open = openExposures(claim).find((exposure) => exposure.kind === kind);
  if (open) return open.openedBy === by && open.openedNote === note ? claim : 'EXPOSURE_OPEN';
  if (exposures.length >= MOST_EXPOSURES) return 'TOO_MANY_EXPOSURES';
  const opened = { kind, reason: 'OPENED_BY_PERSON', openedAt: at, openedBy: by, openedNote: note };
  return { ...claim, exposures: [...exposures, opened] };
}

/** The claim after a person closed an exposure; unchanged if the same person closed it with the same note before. */
export function withClosed(claim: Claim, { kind, note, by, at }: Handling): Claim | ExposureRefusal {
  const { exposures = [] } = claim;
  if (claim.customerId === by) return 'OWN_CLAIM';
  const last = exposures.findLast((exposure) => exposure.kind === kind);
  if (!last) return 'EXPOSURE_NOT_OPEN';
  if (last.closedAt) return last.closedBy === by && last.closedNote === note ? claim : 'EXPOSURE_NOT_OPEN';
  const closed = { ...last, closedAt: at, closedBy: by, closedNote: note };
  return { ...claim, exposures: exposures.map((exposure) => (exposure === last ? closed : exposure)) };
}

const ends: readonly string[] = ['rejected', 'denied', 'withdrawn', 'closed'];

/** Every exposure as staff see it. The own damage follows the claim: it ends with the payment or the refusal. */
export function exposureViews(claim: Claim): ClaimExposure[] {
  const isEnded = ends.includes(claim.state) || (claim.state === 'settled' && claim.paidCents !== undefined);
  const closedAt = isEnded
    ? claim.timeline.findLast(({ what }) => what === 'paid' || ends.includes(what))?.at
    : undefined;
  const own = { reason: 'LOSS_REPORTED', openedAt: claim.filedAt, ...(closedAt && { closedAt }) };
  return [
    { kind: 'own-damage', state: isEnded ? 'closed' : 'open', ...own },
    ...liabilityKinds.flatMap((kind) =>
      (claim.exposures ?? [])
        .filter((exposure) => exposure.kind === kind)
        .map((exposure): ClaimExposure => ({ ...exposure, state: exposure.closedAt ? 'closed' : 'open' })),
    ),
  ];
}
