import type { PassedEvent } from '@claimstream/lambda-kit';
import { type BusinessMeasurement, metricsByReason } from '../domain/business-metrics.ts';
import { measurementsOf } from '../domain/measurements.ts';
import { distinct, observedEvent } from '../domain/observed-event.ts';
import type { Events } from '../store/events.ts';
import type { Reasons } from '../store/reasons.ts';
import type { FollowClaims } from './follow-claims.ts';
import type { ShowOperators } from './show-operators.ts';

interface Observer {
  events: Pick<Events, 'keep' | 'append'>;
  reasons: Pick<Reasons, 'remember'>;
  emit(measurement: BusinessMeasurement): void;
  follow: FollowClaims;
  show: ShowOperators;
  now(): Date;
}

/**
 * Stores events, counts the new ones, and pushes them to the watching operators. A redelivered batch is added to the feed again, since
 * the first delivery may have stopped before that; readers recognise an event by its id.
 */
export function observeEvents({ events, reasons, emit, follow, show, now }: Observer) {
  /** Before a reason is counted, the dashboard learns of it. */
  async function rememberReasons(measurements: readonly BusinessMeasurement[]): Promise<void> {
    for (const { name, dimensions } of measurements) {
      const isByReason = metricsByReason.some((metric) => metric === name);
      if (isByReason && dimensions?.reason) await reasons.remember(name, dimensions.reason);
    }
  }

  return async (passed: readonly PassedEvent[]): Promise<void> => {
    const arrived = now();
    const once = distinct(passed);
    const observed = once.map((event) => observedEvent(event, arrived));
    const measured = once.map(measurementsOf);
    await rememberReasons(measured.flat());
    const { isNew, parts } = await events.keep(observed);
    // Right after the write that marks them as new: a crash in between loses this batch's counts, but none can be counted twice.
    for (const measurement of measured.filter((_, index) => isNew.has(observed[index]!.eventId)).flat())
      emit(measurement);
    await follow(once);
    const batch = await events.append(parts, arrived);
    await show({ batch, events: observed });
  };
}
