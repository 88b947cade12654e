import type { Rental } from '@claimstream/api-contract/vendor/rental';

export const en = {
  title: 'Rental cars that are out',
  intro: 'The one whose paid days end first comes first. Days and cost count until today.',
  none: 'No rental car is out. One is booked when a claim is accepted whose car cannot be driven, and whose policy has rental cover.',
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
  ends: (day: string) => `${day}, by the policy’s maximum, or with the repair`,
  end: 'End',
  endOf: (claim: string) => `End the rental of ${claim}`,
  ending: {
    title: (claim: string) => `The car of claim ${claim} is repaired`,
    text: 'Each day that was begun counts. The customer is told when it ended and who pays what.',
    day: 'Day on which the rental car came back',
    submit: 'End the rental',
    cancel: 'Leave it',
    done: (claim: string) => `The rental of ${claim} is ended.`,
  },
  more: 'Show more',
  first: 'Back to the first',
  problems: {
    DAY_BEFORE_RENTAL: 'The rental began later. Give a day since it began.',
    DAY_IN_FUTURE: 'This day is still to come. Say it once the car is back.',
    RENTAL_ENDED: 'This rental has ended on another day. Load the page again.',
    RENTAL_NOT_FOUND: 'There is no such rental any more. Load the page again.',
  } as Record<string, string>,
};
export type OpenRentalWords = typeof en;
