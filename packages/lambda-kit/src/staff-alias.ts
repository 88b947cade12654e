import { deriveId } from './event-context.ts';

/**
 * The name of a member of staff in the events of one claim: the same person has another one on each claim, so that nothing is joined across
 * them, and no event carries a subject of the user pool. A subject is a random uuid, which nobody finds by trying.
 * @param claimId uuid of the claim
 * @param sub subject of the member of staff
 * @returns a uuid that depends on both only
 * @example staffAlias(claimId, caller.sub) === event.data.handledBy[0] // whoever asks decided about this claim
 */
export const staffAlias = (claimId: string, sub: string): string => deriveId(claimId, 'staff', sub);
