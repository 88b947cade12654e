import type { DataOf } from '@claimstream/events-schema';
import type { CrashDetected } from '@claimstream/events-schema/telematics/crash-detected';
import type { CrashRecord } from './stream-record.ts';

export type CrashSeverity = DataOf<typeof CrashDetected>['severity'];

/** The change of speed that event data recorders count as a crash: 8 km/h within 150 ms (49 CFR 563.5, "trigger threshold"). */
const CRASH_KMH = 8;
/** The average acceleration of such a change: 8 km/h in 150 ms is 1.5 g. A kerb shakes a device less, but for longer. */
const CRASH_G = 1.5;
/** Our choice: up to the first, cars usually can still be driven; from the second on, people usually are hurt. */
const MODERATE_KMH = 16;
const SEVERE_KMH = 32;

/** The severity of a crash; undefined if the impact was no crash. An opened airbag always means a crash. */
export function crashSeverity({ deltaSpeedKmh, peakG, airbag }: CrashRecord): CrashSeverity | undefined {
  if (!airbag && (deltaSpeedKmh < CRASH_KMH || peakG < CRASH_G)) return undefined;
  if (deltaSpeedKmh >= SEVERE_KMH) return 'severe';
  return airbag || deltaSpeedKmh >= MODERATE_KMH ? 'moderate' : 'minor';
}
