import type { Exposure, Position } from '@claimstream/api-contract/settlement/ledger-entry';
import type { Balances } from './accounts.ts';
import { averageReserveCents } from './average-reserve.ts';
import { type ExposureFacts, hasArrived, isLater } from './exposure-facts.ts';

/**
 * The position of an exposure by its known facts. The reserve is the average from the report or a reopening until there is an assessment, then
 * what the settlements still have to pay (SSAP 55: the best estimate of a loss follows the known facts); a refusal releases it. Paid money stays
 * paid whatever is decided later. The reserve of a rental car is the most that the policy pays of it, until its end sets the actual amount: that
 * counts as paid for the claim, and is owed to the rental company until its invoice is settled.
 */
export function positionOf(exposure: Exposure, facts: ExposureFacts): Position {
  const arrived = Object.entries(facts.payments).filter(([paymentId]) => hasArrived(facts, paymentId));
  const paidOf = (settlementId: string) =>
    sum(arrived.flatMap(([, payment]) => (payment.settlementId === settlementId ? [payment.amountCents] : [])));
  const rentals = Object.values(facts.rentals ?? {});
  const dueToVendorCents = sum(rentals.map(({ payableCents = 0 }) => payableCents));
  const reservedCents = sum(
    rentals.map(({ payableCents, mostCents = 0 }) => (payableCents === undefined ? mostCents : 0)),
  );
  const paidCents = sum(arrived.map(([, { amountCents }]) => amountCents)) + dueToVendorCents;
  // A settlement that was paid once is owed until the money arrives, despite later refusals.
  const wasPaid = new Set(Object.values(facts.payments).map(({ settlementId }) => settlementId));
  const assessed = Object.entries(facts.settlements).filter(
    ([id, moment]) => wasPaid.has(id) || isLater(moment, facts.refused),
  );
  const { opened: reported, reopened } = facts;
  const opened = reopened && isLater(reopened, reported) ? reopened : reported;
  const isAssessed = assessed.some(([, moment]) => !moment.released && isLater(moment, opened));
  const awaitsAssessment = opened && isLater(opened, facts.refused) && !isAssessed;
  const promisedCents = sum(assessed.map(([id, { payableCents }]) => Math.max(0, payableCents - paidOf(id))));
  const average = awaitsAssessment ? Math.max(0, averageReserveCents[exposure] - paidCents - promisedCents) : 0;
  const outstandingCents = average + promisedCents + reservedCents;
  const recoveries = Object.values(facts.recoveries);
  const recoveredCents = sum(recoveries.map(({ amountCents, insuredGrossCents }) => amountCents - insuredGrossCents));
  return {
    incurredCents: paidCents + outstandingCents - recoveredCents,
    paidCents,
    outstandingCents,
    recoveredCents,
    expenseCents: sum(
      recoveries.map(
        ({ costsCents, insuredGrossCents, insuredCents }) => costsCents - insuredGrossCents + insuredCents,
      ),
    ),
    dueToInsuredCents: sum(recoveries.map(({ insuredCents }) => insuredCents)),
    dueToVendorCents,
  };
}

/** The balances that the accounts must have at a position. */
export function balancesOf(position: Position): Balances {
  const { paidCents, outstandingCents, recoveredCents, expenseCents, dueToInsuredCents, dueToVendorCents } = position;
  return {
    'losses-incurred': paidCents + outstandingCents,
    'loss-reserve': 0 - outstandingCents,
    'cash-clearing': recoveredCents + dueToInsuredCents + dueToVendorCents - expenseCents - paidCents,
    'allocated-expense': expenseCents,
    recoveries: 0 - recoveredCents,
    'due-to-insured': 0 - dueToInsuredCents,
    'due-to-vendor': 0 - dueToVendorCents,
  };
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, cents) => total + cents, 0);
