import type { KeptCar } from '@claimstream/api-contract/customer/application';
import { RENTAL_DAYS } from '@claimstream/api-contract/customer/cover';
import type { DataOf } from '@claimstream/events-schema';
import type { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { dayIn } from '@claimstream/lambda-kit/local-day';

const TERM_MONTHS = 12;

/**
 * The policy for one car with the cover that was chosen for it, as `Policy.Issued` publishes it.
 * @param arrivedAt when the application arrived. Cover of the same day is bound from that moment on and never reaches back, so that
 * nobody insures a car after its crash (the effective time of a binder, ACORD 75; California Insurance Code section 250: only a
 * contingent or unknown event); cover of a later day, as of a renewal, begins with that day
 */
export function issuePolicy(
  policyId: string,
  customerId: string,
  car: KeptCar,
  firstDay: string,
  timeZone: string,
  arrivedAt: Date,
): DataOf<typeof PolicyIssued> {
  return {
    policyId,
    customerId,
    ...(firstDay === dayIn(timeZone, arrivedAt) ? { boundAt: arrivedAt.toISOString() } : {}),
    effectiveFrom: firstDay,
    effectiveUntil: lastDayOfTerm(firstDay, TERM_MONTHS),
    timeZone,
    limitCents: car.limitCents,
    deductibleCents: car.deductibleCents,
    ...(car.rentalPerDayCents && { rentalCover: { perDayCents: car.rentalPerDayCents, maxDays: RENTAL_DAYS } }),
    vehicleValueCents: car.valueCents,
    modelYear: car.modelYear,
    colour: car.colour,
    vehicleClass: car.vehicleClass,
  };
}

/**
 * Last day of a term by calendar: the day before the same day `months` later, or before the month's last day if the
 * month has no such day (January 31 + 1 month ends February 27 or 28; February 29 + 12 months ends February 27).
 * @param firstDay ISO date
 */
export function lastDayOfTerm(firstDay: string, months: number): string {
  const [year, month, day] = firstDay.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth) - 1)).toISOString().slice(0, 10);
}
