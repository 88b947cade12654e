/** Milliseconds between the starts of two events while none is waiting. */
const COMFORTABLE = 650;
const FASTEST = 60;

/**
 * The time at which the next event may start to move: simultaneous events are shown one after the other, and faster the more of them
 * wait, so that the picture stays readable and never falls behind by more than a few seconds.
 */
export function nextStart(lastStart: number, waiting: number, now: number): number {
  const pause = Math.max(FASTEST, COMFORTABLE / Math.max(1, waiting / 3));
  return Math.max(now, lastStart + pause);
}

/** The same for a replayed journey, slowly enough to talk about. */
export const nextReplayed = (lastStart: number, now: number): number => Math.max(now, lastStart + 1_500);
