/** Why a claim is in the work queue: a person must decide it, or it is past the deadline of its settlement. */
export const reviewStates = ['review', 'overdue'] as const;
export type ReviewState = (typeof reviewStates)[number];
