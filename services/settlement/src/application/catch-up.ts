import type { EventContext } from '@claimstream/events-schema';
import { retryOnConflict, type Stored } from '@claimstream/lambda-kit';
import { isOnItsWay, isPaidInPart, isReleasable, paidBefore, roundOf, stands } from '../domain/rounds.ts';
import type { Settlement } from '../domain/settlement.ts';
import type { Settlements } from '../store/settlements.ts';
import { planRound, releaseChange } from './plan-round.ts';

type Records = Pick<Settlements, 'rounds' | 'fraudHold' | 'settlementChange' | 'write'>;

/** States of an unpaid round, whose sum depends on the payments of earlier rounds. */
const mayChange: readonly Settlement['state'][] = ['awaiting-approval', 'payment-failed', 'paying'];

/**
 * Continues a claim after news of one of its payments: plans a round that waited for it, replans one whose sum it changes, and releases the
 * reserve that nobody is owed any more. Does nothing if nothing is due, so it may be called again.
 */
export function catchUp(settlements: Records) {
  const goOn = (claimId: string, context: EventContext): Promise<void> =>
    retryOnConflict(async () => {
      const { index, all } = await settlements.rounds(claimId);
      const releasedThrough = index?.item.releasedThrough ?? 0;
      const given = all.filter(({ item }) => roundOf(item) <= releasedThrough && isReleasable(item));
      if (given.length > 0) {
        await settlements.write(...given.map((one) => releaseChange(settlements, one, context)));
        // A later round may have waited for their payments.
        return goOn(claimId, context);
      }
      const place = all.findIndex(({ item }, index) => isDue(item, all.slice(0, index), index === all.length - 1));
      const due = all[place];
      if (!due) return;
      const isHeld = (await settlements.fraudHold(claimId)) !== undefined;
      const { settlement, events, changes } = planRound(settlements, due.item, all.slice(0, place), isHeld, context);
      const change = settlements.settlementChange(settlement, due.version, [due.item.state], events);
      await settlements.write(...changes, change);
      // The last round may have waited for it.
      if (place < all.length - 1) return goOn(claimId, context);
    });
  return goOn;
}

/**
 * Whether a round is to be planned. Of the rounds before the last only one whose money is ordered: partners orders nothing for it if it found that an
 * earlier payment was paid after all, and the last round would wait for it forever.
 */
function isDue(round: Settlement, earlier: readonly Stored<Settlement>[], isLast: boolean): boolean {
  const before = earlier.map(({ item }) => item);
  if (before.some(isOnItsWay) || (!isLast && round.state !== 'paying')) return false;
  if (round.state === 'awaiting-earlier') return true;
  if (before.length === 0 || stands(round) || isPaidInPart(round) || !mayChange.includes(round.state)) return false;
  return paidBefore(before) !== (round.paidBeforeCents ?? 0);
}

/**
 * Wraps a handler so that the claim continues after it. If that fails, the event is redelivered, and the handler's own
 * work is done by then.
 */
export function thenCatchUp<Event extends { data: { claimId: string } }>(
  settlements: Records,
  handle: (event: Event, context: EventContext) => Promise<unknown>,
) {
  const goOn = catchUp(settlements);
  return async (event: Event, context: EventContext): Promise<void> => {
    await handle(event, context);
    await goOn(event.data.claimId, context);
  };
}
