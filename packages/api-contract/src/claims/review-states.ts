/** Why a claim is in the work queue: a person must decide it, its settlement deadline has passed, or it has an open exposure. */
export const reviewStates = ['review', 'overdue', 'exposure'] as const;
export type ReviewState = (typeof reviewStates)[number];
