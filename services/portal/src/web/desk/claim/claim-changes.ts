import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';

export const changes = ['decided', 'state', 'photos', 'evidence', 'fraud', 'reasons', 'other'] as const;
export type ClaimChange = (typeof changes)[number];

/** What differs between a claim as somebody read it and as it is now. */
export function changesOf(read: StaffClaim, now: StaffClaim): readonly ClaimChange[] {
  if (read.version === now.version) return [];
  const differs = (part: (claim: StaffClaim) => unknown) => JSON.stringify(part(read)) !== JSON.stringify(part(now));
  const decided = differs(({ decision }) => decision);
  const found: ClaimChange[] = [
    ...(decided ? (['decided'] as const) : []),
    ...(!decided && differs(({ state }) => state) ? (['state'] as const) : []),
    ...(differs(({ documents }) => documents) ? (['photos'] as const) : []),
    ...(differs(({ evidence }) => evidence) ? (['evidence'] as const) : []),
    ...(differs(({ fraud }) => fraud) ? (['fraud'] as const) : []),
    ...(differs(({ reasons }) => reasons) ? (['reasons'] as const) : []),
  ];
  return found.length > 0 ? found : ['other'];
}

/**
 * Whether a change must be looked at before the claim is decided. It need not where there was nothing to decide, or where whoever looks made
 * it themselves.
 */
export const mustBeSeen = (read: StaffClaim, now: StaffClaim, reader: string): boolean =>
  read.version !== now.version &&
  read.state === 'review' &&
  !(now.decision && now.decidedBy === reader) &&
  !isOwnHandling(read, now, reader);

/** Whether all that is new was said by whoever looks about another loss or an exposure. */
function isOwnHandling(read: StaffClaim, now: StaffClaim, reader: string): boolean {
  const marks = now.sameLoss.flatMap(({ otherLoss }) => (otherLoss?.by === reader ? [otherLoss.at] : []));
  const handled = now.exposures.flatMap(({ openedAt, openedBy, closedAt, closedBy }) => [
    ...(openedBy === reader ? [openedAt] : []),
    ...(closedBy === reader ? [closedAt] : []),
  ]);
  const own = new Set([...marks, ...handled]);
  const added = now.timeline.slice(read.timeline.length);
  return added.length > 0 && added.every(({ at, what }) => handlings.has(what) && own.has(at));
}

const handlings = new Set(['other-loss', 'exposure-opened', 'exposure-closed']);
