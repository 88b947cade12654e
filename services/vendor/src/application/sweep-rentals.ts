import { createEvent, type EventContext } from '@claimstream/events-schema';
import { VendorEnding } from '@claimstream/events-schema/vendor/vendor-ending';
import { attemptEach, childSpan, deriveId, retryOnConflict } from '@claimstream/lambda-kit';
import { dayIn } from '@claimstream/lambda-kit/local-day';
import { type BookedRental, dueAction, end } from '../domain/rental.ts';
import type { Rentals } from '../store/rentals.ts';
import { finalized } from './end-rental.ts';

/**
 * Ends the rentals whose paid days are over, and reminds customers whose last paid day is near. The rental records each action, in one
 * write with its event, so that it happens once.
 * @throws the first failure, after all other rentals
 */
export function sweepRentals(rentals: Pick<Rentals, 'dueUntil' | 'get' | 'write'>) {
  return async (now: Date): Promise<void> => {
    const due: string[] = [];
    // Reads all ids before the first write, since a changed rental moves in the index. Where it is a day later than in Greenwich, the next
    // sweep sees it.
    for await (const rentalId of rentals.dueUntil(now.toISOString().slice(0, 10))) due.push(rentalId);
    await attemptEach(due, 'rentals', (rentalId) => retryOnConflict(() => act(rentalId, now)));
  };

  async function act(rentalId: string, now: Date): Promise<void> {
    const known = await rentals.get(rentalId);
    if (known?.item.state !== 'booked') return;
    const { item, version } = known;
    const today = dayIn(item.timeZone, now);
    const action = dueAction(item, today);
    if (!action) return;
    const context = contextOf(item, action, now.toISOString());
    if (action === 'remind') {
      const { claimId, customerId, lastPaidDay } = item;
      const ending = createEvent(VendorEnding, { rentalId, claimId, customerId, lastPaidDay }, context);
      return rentals.write({ ...item, isReminded: true }, version, [ending]);
    }
    const ended = end(item, today, 'maximum-reached');
    await rentals.write(ended, version, [finalized(ended, context)]);
  }
}

/** The same action on the same rental gives the same event, whichever sweep finds it. */
function contextOf({ rentalId, correlationId }: BookedRental, action: string, occurredAt: string): EventContext {
  const causationId = deriveId(rentalId, 'sweep', action);
  // No request caused it, so the trace begins here.
  const traceparent = childSpan(`00-${causationId.replaceAll('-', '')}-${'1'.repeat(16)}-01`);
  return { causationId, correlationId, traceparent, occurredAt };
}
