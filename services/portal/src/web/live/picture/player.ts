/** Milliseconds between the beginnings of two events, when nobody waits. */
const COMFORTABLE = 650;
const FASTEST = 60;

/**
 * When the next event may begin to move: events that came at once are shown one after the other, the quicker the more of
 * them wait, so that the picture stays readable and never falls behind by more than a few seconds.
 */
export function nextStart(lastStart: number, waiting: number, now: number): number {
  const pause = Math.max(FASTEST, COMFORTABLE / Math.max(1, waiting / 3));
  return Math.max(now, lastStart + pause);
}

/** The same for a journey that is played again, slowly enough to talk about. */
export const nextReplayed = (lastStart: number, now: number): number => Math.max(now, lastStart + 1_500);
