/** Why a claim is in the work queue: a person must decide it, it is past the deadline of its settlement, or an exposure of it is open. */
export const reviewStates = ['review', 'overdue', 'exposure'] as const;
export type ReviewState = (typeof reviewStates)[number];
