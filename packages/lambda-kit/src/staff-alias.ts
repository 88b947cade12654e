import { deriveId } from './event-context.ts';

/**
 * The name of a member of staff in the events of one claim. The same person has another alias on each claim, so that nobody can join claims
 * by it, and no event carries a subject of the user pool. A subject is a random uuid, which nobody can guess.
 * @param claimId uuid of the claim
 * @param sub subject of the member of staff
 * @returns a uuid that depends on both only
 * @example staffAlias(claimId, caller.sub) === event.data.handledBy[0] // the caller decided about this claim
 */
export const staffAlias = (claimId: string, sub: string): string => deriveId(claimId, 'staff', sub);
