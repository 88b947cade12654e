/** How far a partner's clock may be ahead. Our choice. */
const AHEAD_MS = 86_400_000;

/** Whether a partner's time, in milliseconds since 1970, is in the future. */
export const isAhead = (time: number, now: Date): boolean => time > now.getTime() + AHEAD_MS;
