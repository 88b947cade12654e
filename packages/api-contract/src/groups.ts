/** The groups of the user pool. Members of none are policyholders. */
export const groups = ['adjusters', 'supervisors', 'operators', 'finance'] as const;
export type Group = (typeof groups)[number];
