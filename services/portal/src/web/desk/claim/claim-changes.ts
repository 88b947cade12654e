import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';

export const changes = ['decided', 'state', 'photos', 'evidence', 'fraud', 'reasons', 'other'] as const;
export type ClaimChange = (typeof changes)[number];

/** The differences between a claim as the user read it and as it is now. */
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
 * Whether the user must see a change before deciding the claim. Not if there was nothing to decide or they made the change themselves.
 */
export const mustBeSeen = (read: StaffClaim, now: StaffClaim, reader: string): boolean =>
  read.version !== now.version &&
  read.state === 'review' &&
  !(now.decision && now.decidedBy === reader) &&
  !isOwnHandling(read, now, reader);

/** Whether every change is the user's own mark of another loss or their own handling of an exposure. */
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
