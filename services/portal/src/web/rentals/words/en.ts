import type { Rental } from '@claimstream/api-contract/vendor/rental';

export const en = {
  title: 'Rental cars that are out',
  intro: 'Sorted by the end of the paid days. Days and cost count until today.',
  none: 'No rental car is out. We book one when a claim is accepted, its car cannot be driven and its policy has rental cover.',
  columns: { claim: 'Claim', car: 'Car', days: 'Paid days used', cost: 'Cost so far', ends: 'Ends' },
  classes: {
    economy: 'Economy car',
    compact: 'Compact car',
    midsize: 'Midsize car',
    suv: 'SUV',
    minivan: 'Minivan',
  } as Record<Rental['rentalClass'], string>,
  car: (rentalClass: string, from: string) => `${rentalClass}, since ${from}`,
  daysOf: (used: string, most: string) => `${used} of ${most} days`,
  cost: (paid: string) => `${paid} by the policy`,
  costs: (paid: string, own: string) => `${paid} by the policy, ${own} by the customer`,
  ends: (day: string) => `${day} (the policy’s maximum), or with the repair`,
  end: 'End',
  endOf: (claim: string) => `End the rental of ${claim}`,
  ending: {
    title: (claim: string) => `The car of claim ${claim} is repaired`,
    text: 'Each day that has begun counts. We tell the customer when it ended and who pays what.',
    day: 'Day on which the rental car came back',
    submit: 'End the rental',
    cancel: 'Leave it',
    done: (claim: string) => `The rental of ${claim} has ended.`,
  },
  more: 'Show more',
  first: 'Back to the first',
  problems: {
    DAY_BEFORE_RENTAL: 'The rental began later. Enter its first day or a later one.',
    DAY_IN_FUTURE: 'This day is in the future. Report it once the car is back.',
    RENTAL_ENDED: 'This rental ended on another day. Reload the page.',
    RENTAL_NOT_FOUND: 'There is no such rental any more. Reload the page.',
  } as Record<string, string>,
};
export type OpenRentalWords = typeof en;
