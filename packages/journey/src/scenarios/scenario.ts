import type { Trip } from '../trip.ts';

/** The claim of a customer who is insured, from its notice to its end. */
export interface Scenario {
  /** The outcome in which it must end; any other fails the journey. */
  end: string;
  /** Chosen for the car beside what everybody gets. */
  cover?: { rentalPerDayCents: number };
  /** @returns cents paid. @throws Refused where the claim ends without a payment */
  play(trip: Trip): Promise<number>;
}
