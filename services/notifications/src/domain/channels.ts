/** The channels to a customer besides the list, which contains everything. */
export const channels = ['push', 'mail', 'text'] as const;
export type Channel = (typeof channels)[number];

/**
 * The final result of a channel: it accepted the notification, or never will. For texts only: `replaced` by a mail; `sending`, which
 * remains if it is unknown whether the text went out, since it is not sent twice.
 */
export const outcomes = ['done', 'refused', 'replaced', 'sending'] as const;
export type Outcome = (typeof outcomes)[number];

export type Settled = Partial<Record<Channel, Outcome>>;
