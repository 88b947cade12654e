import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
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

/** Which car, from when until when it is paid, and by whom. */
export function rentalBooked(rental: DataOf<typeof VendorBooked>): string {
  const { claimId, rentalClass, from, lastPaidDay, dayRateCents, perDayCents } = rental;
  const paid = dollars(Math.min(dayRateCents, perDayCents));
  const own = dayRateCents > perDayCents ? ` You pay the other ${dollars(dayRateCents - perDayCents)} a day.` : '';
  return `${classes[rentalClass]} is booked for you from ${day(from)} (claim ${claimNumberOf(claimId)}). Your policy pays ${paid} a day until ${day(lastPaidDay)} at the latest.${own} Once your own car is repaired, say so on the page of your rental car.`;
}

/** That the paid days are nearly over. */
export const rentalEnding = (claimId: string, lastPaidDay: string): string =>
  `Your policy pays for your rental car until ${day(lastPaidDay)} (claim ${claimNumberOf(claimId)}). Give it back by then, or pay the further days yourself.`;

const why: Record<DataOf<typeof VendorFinalized>['reason'], string> = {
  'car-repaired': 'because your car is repaired',
  'total-loss': 'with our offer for the total loss of your car',
  'maximum-reached': 'because your policy pays for no more days',
  'claim-denied': 'because the claim is denied',
  'claim-withdrawn': 'because you took the claim back',
  'claim-closed': 'because the claim is closed',
};

/** When and why it ended, what is paid and what is left to the customer. */
export function rentalEnded(rental: DataOf<typeof VendorFinalized>): string {
  const { claimId, until, reason, paidDays, paidCents, ownCents } = rental;
  const own = ownCents > 0 ? `You pay ${dollars(ownCents)}.` : 'You pay nothing.';
  return `Your rental ended on ${day(until)}, ${why[reason]} (claim ${claimNumberOf(claimId)}). Your policy pays ${dollars(paidCents)} for ${days(paidDays)}. ${own}`;
}
