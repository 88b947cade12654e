/** The ways to a customer besides the list, which has everything. */
export const channels = ['push', 'mail', 'text'] as const;
export type Channel = (typeof channels)[number];

/**
 * What became of a channel, for good: it took the notification, or it never will. Of a text alone: `replaced` by a mail; `sending`, which stays
 * where nobody knows whether a text went out, for it is not sent twice.
 */
export const outcomes = ['done', 'refused', 'replaced', 'sending'] as const;
export type Outcome = (typeof outcomes)[number];

export type Settled = Partial<Record<Channel, Outcome>>;
