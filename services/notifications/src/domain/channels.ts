/** The ways to a customer besides the list, which has everything. */
export const channels = ['push', 'mail'] as const;
export type Channel = (typeof channels)[number];

/** What became of a channel, for good: it took the notification, or it never will. */
export const outcomes = ['done', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

export type Settled = Partial<Record<Channel, Outcome>>;
