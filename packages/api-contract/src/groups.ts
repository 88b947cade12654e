/** The groups of the user pool. `siu` are the investigators. Users in no group are policyholders. */
export const groups = ['adjusters', 'supervisors', 'operators', 'finance', 'siu'] as const;
export type Group = (typeof groups)[number];
