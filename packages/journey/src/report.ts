import type { Listener } from './journey.ts';
import type { JourneyResult } from './outcome.ts';

/** Prints steps with their times, and the customer's notifications, as they arrive. */
export function printing(print: (line: string) => void): Listener {
  return {
    step: (name, ms) => print(`${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`),
    notified: (summary) => print(`          ${'·'} ${summary}`),
  };
}

/** One line about its end. `expected` is the outcome of its scenario. */
export function summaryOf(
  { outcome, service, reasons, payoutCents = 0, events, notifications }: JourneyResult,
  expected: string,
): string {
  if (outcome === expected && outcome !== 'paid')
    return `Ended as it should, ${outcome}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}: ${events.length} events, ${notifications} notifications.`;
  if (outcome !== 'paid') return `Ended by ${service}: ${reasons.join(', ') || outcome}`;
  const dollars = (payoutCents / 100).toFixed(2);
  return `Paid $${dollars} and closed: ${events.length} events, ${notifications} notifications.`;
}
