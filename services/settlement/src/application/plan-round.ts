import { createEvent, type EventContext, type OutgoingEvent } from '@claimstream/events-schema';
import { SettlementDeclined } from '@claimstream/events-schema/settlement/settlement-declined';
import { SettlementReleased } from '@claimstream/events-schema/settlement/settlement-released';
import type { Change, Stored } from '@claimstream/lambda-kit';
import {
  AUTOMATIC_LIMIT_CENTS,
  isOnItsWay,
  isReleasable,
  onTopOf,
  paidBefore,
  promising,
  released,
  roundOf,
  stands,
} from '../domain/rounds.ts';
import { approvalReason, type Settlement } from '../domain/settlement.ts';
import { shared } from '../domain/shared-round.ts';
import type { Settlements } from '../store/settlements.ts';
import { approvalRequested } from './approval-requested.ts';
import { finalizedEvent, payOut } from './pay-out.ts';
import { paymentsOf } from './replaced-payments.ts';

/** The next version of a settlement, and what to write with it. */
export interface Planned {
  settlement: Settlement;
  events: OutgoingEvent[];
  changes: Change[];
}

/**
 * Plans a round from the earlier ones: it waits while one of their payments is on its way. Otherwise it releases their unpaid reserves and
 * subtracts their payments. The rest is paid, waits for a supervisor, or goes to an adjuster if no person has seen so high a sum.
 */
export function planRound(
  settlements: Pick<Settlements, 'settlementChange'>,
  from: Settlement,
  earlier: readonly Stored<Settlement>[],
  isHeld: boolean,
  context: EventContext,
): Planned {
  const before = earlier.map(({ item }) => item);
  if (before.some(isOnItsWay)) {
    return { settlement: { ...from, state: 'awaiting-earlier', ledger: [] }, events: [], changes: [] };
  }
  const changes = earlier
    .filter(({ item }) => isReleasable(item))
    .map((settlement) => releaseChange(settlements, settlement, context));
  const at = context.occurredAt;
  const paidBeforeCents = paidBefore(before);
  const payable = shared(onTopOf(from, paidBeforeCents), before);
  const { payoutCents } = payable;
  const replaces = before.filter((one) => !stands(one)).flatMap(paymentsOf);
  const promised: Settlement = {
    ...payable,
    ledger: promising(from.ledger, payoutCents, at),
    replaces: replaces.length > 0 ? replaces : undefined,
  };
  if (payoutCents === 0) {
    const none: Settlement = { ...promised, state: 'nothing-payable' };
    return { settlement: none, events: [finalizedEvent(none, context)], changes };
  }
  const inAll = payoutCents + paidBeforeCents;
  if (from.assessedBy === 'model' && inAll > AUTOMATIC_LIMIT_CENTS) {
    const { settlementId, claimId, customerId, policyId } = promised;
    const about = { settlementId, claimId, customerId, policyId };
    const data = { ...about, round: roundOf(from), reasonCode: 'NO_PERSON_SAW_IT' };
    const settlement: Settlement = { ...promised, state: 'declined', declined: { at } };
    return { settlement, events: [createEvent(SettlementDeclined, data, context)], changes };
  }
  const reasonCode = approvalReason(inAll, isHeld);
  if (reasonCode) {
    const event = approvalRequested(promised, reasonCode, context);
    return {
      settlement: { ...promised, state: 'awaiting-approval', approvalReason: reasonCode },
      events: [event],
      changes,
    };
  }
  const { settlement, events } = payOut(promised, context);
  const told = from.paymentAttempt > 0 ? [finalizedEvent(settlement, context), ...events] : events;
  return { settlement, events: told, changes };
}

/** Releases the reserve of a round, with the event. */
export function releaseChange(
  settlements: Pick<Settlements, 'settlementChange'>,
  { item, version }: Stored<Settlement>,
  context: EventContext,
): Change {
  const { settlementId, claimId, customerId, policyId, payoutCents: releasedCents } = item;
  const data = { settlementId, claimId, customerId, policyId, round: roundOf(item), releasedCents };
  const event = createEvent(SettlementReleased, data, context);
  return settlements.settlementChange(released(item, context.occurredAt), version, [item.state], [event]);
}
