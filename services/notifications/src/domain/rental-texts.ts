import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import type { RentalNews } from '@claimstream/api-contract/notifications/rental-news';
import type { DataOf } from '@claimstream/events-schema';
import type { VendorBooked } from '@claimstream/events-schema/vendor/vendor-booked';
import type { VendorFinalized } from '@claimstream/events-schema/vendor/vendor-finalized';
import { dollars } from './payout-texts.ts';

const day = (iso: string) =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);

const classes: Record<DataOf<typeof VendorBooked>['rentalClass'], string> = {
  economy: 'An economy car',
  compact: 'A compact car',
  midsize: 'A midsize car',
  suv: 'An SUV',
  minivan: 'A minivan',
};

/** The sentence, and its values for sentences in other languages. */
interface RentalMessage {
  summary: string;
  rental: RentalNews;
}

/** The car, its paid days, and who pays. */
export function rentalBooked(booked: DataOf<typeof VendorBooked>): RentalMessage {
  const { claimId, rentalClass, from, lastPaidDay, dayRateCents, perDayCents } = booked;
  const paidPerDayCents = Math.min(dayRateCents, perDayCents);
  const ownPerDayCents = dayRateCents - paidPerDayCents;
  const own = ownPerDayCents > 0 ? ` You pay the other ${dollars(ownPerDayCents)} a day.` : '';
  const summary = `${classes[rentalClass]} is booked for you from ${day(from)} (claim ${claimNumberOf(claimId)}). Your policy pays ${dollars(paidPerDayCents)} a day until ${day(lastPaidDay)} at the latest.${own} Once your own car is repaired, tell us on the page of your rental car.`;
  return { summary, rental: { what: 'booked', rentalClass, from, lastPaidDay, paidPerDayCents, ownPerDayCents } };
}

/** Reminder that the paid days are nearly over. */
export const rentalEnding = (claimId: string, lastPaidDay: string): RentalMessage => ({
  summary: `Your policy pays for your rental car until ${day(lastPaidDay)} (claim ${claimNumberOf(claimId)}). Return it by then, or pay for further days yourself.`,
  rental: { what: 'ending', lastPaidDay },
});

const why: Record<DataOf<typeof VendorFinalized>['reason'], string> = {
  'car-repaired': 'because your car is repaired',
  'total-loss': 'with our offer for the total loss of your car',
  'maximum-reached': 'because your policy pays for no more days',
  'claim-denied': 'because the claim is denied',
  'claim-withdrawn': 'because you withdrew the claim',
  'claim-closed': 'because the claim is closed',
};

/** When and why the rental ended, the amount paid and the customer's own share. */
export function rentalEnded(ended: DataOf<typeof VendorFinalized>): RentalMessage {
  const { claimId, until, reason, paidDays, paidCents, ownCents } = ended;
  const own = ownCents > 0 ? `You pay ${dollars(ownCents)}.` : 'You pay nothing.';
  const summary = `Your rental ended on ${day(until)}, ${why[reason]} (claim ${claimNumberOf(claimId)}). Your policy pays ${dollars(paidCents)} for ${days(paidDays)}. ${own}`;
  return { summary, rental: { what: 'ended', until, endReason: reason, paidDays, paidCents, ownCents } };
}
