import type { DataOf } from '@claimstream/events-schema';
import type { CrashDetected } from '@claimstream/events-schema/telematics/crash-detected';
import type { CrashRecord } from './stream-record.ts';

export type CrashSeverity = DataOf<typeof CrashDetected>['severity'];

/** A change of speed that event data recorders take for a crash: 8 km/h within 150 ms (49 CFR 563.5, "trigger threshold"). */
const CRASH_KMH = 8;
/** What such a change takes on average: 8 km/h in 150 ms are 1.5 g. A kerb shakes a device less, for longer. */
const CRASH_G = 1.5;
/** Ours: where cars usually can still be driven, and where people usually are hurt. */
const MODERATE_KMH = 16;
const SEVERE_KMH = 32;

/** How hard a crash was; undefined where what the device felt was none. An airbag that opened always is one. */
export function crashSeverity({ deltaSpeedKmh, peakG, airbag }: CrashRecord): CrashSeverity | undefined {
  if (!airbag && (deltaSpeedKmh < CRASH_KMH || peakG < CRASH_G)) return undefined;
  if (deltaSpeedKmh >= SEVERE_KMH) return 'severe';
  return airbag || deltaSpeedKmh >= MODERATE_KMH ? 'moderate' : 'minor';
}
