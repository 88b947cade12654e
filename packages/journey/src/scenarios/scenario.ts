import type { Trip } from '../trip.ts';

/** The claim of an insured customer, from its notice to its end. */
export interface Scenario {
  /** The expected outcome; any other fails the journey. */
  end: string;
  /** Options for the car in addition to the defaults. */
  cover?: { rentalPerDayCents: number };
  /** @returns cents paid. @throws Refused if the claim ends without a payment */
  play(trip: Trip): Promise<number>;
}
