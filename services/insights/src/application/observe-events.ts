import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import type { PassedEvent } from '@claimstream/lambda-kit';
import { measurementsOf } from '../domain/measurements.ts';
import { distinct, observedEvent } from '../domain/observed-event.ts';
import type { Events } from '../store/events.ts';
import type { CountOnce } from './count-once.ts';
import type { FollowClaims } from './follow-claims.ts';
import type { ShowOperators } from './show-operators.ts';

interface Steps {
  count: CountOnce;
  follow: FollowClaims;
  show: ShowOperators;
}

/**
 * Keeps what passed, counts what is new, and shows it to the operators who are watching. A batch that comes again adds itself to the feed
 * again, for the first time it may not have come that far; readers know an event by its id.
 */
export function observeEvents(
  events: Pick<Events, 'record' | 'append'>,
  { count, follow, show }: Steps,
  now: () => Date,
) {
  return async (passed: readonly PassedEvent[]): Promise<void> => {
    const arrived = now();
    const once = distinct(passed);
    const observed: ObservedEvent[] = once.map((event) => observedEvent(event, arrived));
    const isNew = await Promise.all(observed.map((event) => events.record(event)));
    // Counted right after the write that says so: a crash in between loses a count, and no crash makes one too many.
    await count(once.filter((_, index) => isNew[index]).flatMap(measurementsOf));
    await follow(once);
    const batch = await events.append(observed, arrived);
    await show({ batch, events: observed });
  };
}
