import type { Played } from './play.ts';

/** The sent and recorded trips, for people. */
export function summaryOf({ sent, recorded, styles = [], crash }: Played): string {
  const lines = [
    `put on the stream  ${sent.trips} trips, ${sent.crashes} crashes; ${sent.calls} calls, ${sent.sentAgain} records sent again`,
  ];
  if (recorded !== undefined) lines.push(`recorded           ${recorded} trips, as telematics tells the customers`);
  for (const { style, vehicles, scored, meanScore } of styles) {
    const score =
      meanScore === undefined
        ? 'driven too little for a score'
        : `score ${meanScore.toFixed(1)} on average of ${scored}`;
    lines.push(`${style.padEnd(19)}${vehicles} ${vehicles === 1 ? 'car' : 'cars'}: ${score}`);
  }
  if (crash?.events)
    lines.push(`crash              policy ${crash.policyId}: ${crash.events.join(', ') || 'nothing heard of it'}`);
  else if (crash) lines.push(`crash              device ${crash.deviceId}`);
  return lines.join('\n');
}
