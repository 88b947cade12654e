/** A partner's clock may be off by so much. Ours. */
const AHEAD_MS = 86_400_000;

/** Whether a time that a partner says, in milliseconds since 1970, has not come. */
export const isAhead = (time: number, now: Date): boolean => time > now.getTime() + AHEAD_MS;
