import './silence.ts';
import { createEvent, type DataOf, type EventContract } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { contextAfter, type Handle } from '@claimstream/lambda-kit';
import { type Crash, contextOf, type FreshTable, type TableUnderTest } from '@claimstream/test-drive';
import { endByPerson, endForClaim } from '../src/application/end-rental.ts';
import { recordClaim } from '../src/application/record-claim.ts';
import { recordCover } from '../src/application/record-cover.ts';
import { sweepRentals } from '../src/application/sweep-rentals.ts';
import type { RentalIds } from '../src/domain/rental.ts';
import { Rentals, rentalIdOf } from '../src/store/rentals.ts';

/** The same as in `infrastructure.cjs`. */
export const indexes = [
  { name: 'customer', ordered: true },
  { name: 'open', ordered: true },
];

export const accepted = { ...ClaimAccepted.samples[0]!, drivable: false };
const { claimId, customerId, policyId } = accepted;
export const rentalId = rentalIdOf(claimId);
export const issued = { ...PolicyIssued.samples[0]!, rentalCover: { perDayCents: 3_000, maxDays: 30 } };
export const cover = {
  policyId,
  customerId,
  timeZone: issued.timeZone,
  vehicleClass: issued.vehicleClass,
  rentalCover: issued.rentalCover,
};
export const ids: RentalIds = {
  ...{ rentalId, claimId, customerId, policyId },
  correlationId: '0f1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a02',
};
export const customer = { sub: customerId, groups: [] };

/** Delivers an event to a handler as its queue would. */
async function hand<C extends EventContract>(handle: Handle<C>, contract: C, data: DataOf<C>, at: string) {
  const context = { ...contextOf(contract.name), occurredAt: at };
  const { detail } = createEvent(contract, data, context);
  const event = contract.consumed.parse(detail) as Parameters<Handle<C>>[0];
  await handle(event, contextAfter(event.metadata, new Date(at)));
}

/** A fresh table and every action on a rental. With a crash given, each step survives it in the store. */
export async function world(tables: TableUnderTest) {
  const fresh: FreshTable = await tables.fresh();
  const rentals = new Rentals(fresh.table);
  const store = (crash?: Crash): Rentals => (crash ? crash.methods(rentals) : rentals);
  return {
    fresh,
    rentals,
    rental: async () => (await rentals.get(rentalId))?.item,
    issue: (crash?: Crash, so = {}) =>
      hand(recordCover(store(crash)), PolicyIssued, { ...issued, ...so }, '2026-03-01T12:00:00.000Z'),
    accept: (crash?: Crash, so = {}) =>
      hand(recordClaim(store(crash)), ClaimAccepted, { ...accepted, ...so }, '2026-03-02T18:00:00.000Z'),
    deny: (crash?: Crash) =>
      hand(
        ({ data, metadata }, context) => endForClaim(store(crash))(data, 'claim-denied', metadata.occurredAt, context),
        ClaimDenied,
        ClaimDenied.samples[0]!,
        '2026-03-06T18:00:00.000Z',
      ),
    offer: (crash?: Crash) =>
      hand(
        ({ data, metadata }, context) => endForClaim(store(crash))(data, 'total-loss', metadata.occurredAt, context),
        SettlementFinalized,
        SettlementFinalized.samples[1]!,
        '2026-03-06T18:00:00.000Z',
      ),
    repaired: (day: string, crash?: Crash, caller: { sub: string; groups: string[] } = customer) =>
      endByPerson(store(crash))(rentalId, day, caller, {
        ...contextOf(`repaired ${day}`),
        occurredAt: '2026-03-20T18:00:00.000Z',
      }),
    sweep: (day: string, crash?: Crash) => sweepRentals(store(crash))(new Date(`${day}T18:00:00.000Z`)),
    /** Those events written so far that have this name. */
    told: async (name: string) =>
      (await fresh.events()).filter(({ detailType }) => detailType === name).map(({ detail }) => detail.data),
  };
}
