import { dayAfter } from '@claimstream/lambda-kit/local-day';

/** A car that a customer has a policy for, and the last day of that policy (ISO date). */
export interface InsuredCar {
  vin: string;
  until: string;
}

/** A policy can be renewed this many days before its end. Our own limit; no statute sets one. */
const RENEWABLE_DAYS = 60;

/** Whether a car's policy is too far from its end for another one. */
export function isInsuredFor(vin: string, today: string, insured: readonly InsuredCar[]): boolean {
  return lastDayOf(vin, insured) > dayAfter(today, RENEWABLE_DAYS);
}

/** The first day of a car's new policy: today, or the day after the end of the one that it renews. */
export function firstDayOf(vin: string, today: string, insured: readonly InsuredCar[]): string {
  const last = lastDayOf(vin, insured);
  return last >= today ? dayAfter(last) : today;
}

/** The last day of the car's policy; earlier than any day if it has none. */
function lastDayOf(vin: string, insured: readonly InsuredCar[]): string {
  return insured.reduce((last, car) => (car.vin === vin && car.until > last ? car.until : last), '');
}
