import { randomInt } from 'node:crypto';
import type { CarColour, CarType, LicenceState } from '@claimstream/specimens';
import * as z from 'zod';

/** Where the portal requests sample pictures. Their values are in the body, so that no address contains personal data. */
export const SAMPLES = '/samples';

const Licence = z.object({
  givenName: z.string().min(1).max(60),
  familyName: z.string().min(1).max(60),
  birthDate: z.iso.date(),
  licence: z.object({ number: z.string().min(1).max(25), state: z.string().length(2) }),
});
const Car = z.object({ colour: z.string().max(20), vehicleClass: z.string().max(20) });

/** Vehicle classes without a drawn shape, with the closest shape. */
const likeness: Record<string, CarType> = { van: 'suv', wagon: 'hatchback', coupe: 'sedan', convertible: 'sedan' };

/**
 * Draws the picture that a person with these values would take: a licence for an application, a car or its damage for an insured car.
 * Every call draws a new one.
 * @param kind `licence`, `car` or `damage`
 * @returns a JPEG, or undefined if the kind or the values cannot be drawn
 */
export async function samplePicture(kind: string, values: unknown): Promise<Buffer | undefined> {
  const seed = randomInt(1, 1_000_000_000);
  if (kind === 'licence') {
    const parsed = Licence.safeParse(values);
    return parsed.success ? licenceOf(parsed.data, seed) : undefined;
  }
  const parsed = Car.safeParse(values);
  if (!parsed.success || (kind !== 'car' && kind !== 'damage')) return undefined;
  const { carColours, carTypes, drawCar, drawDamage } = await import('@claimstream/specimens');
  const { colour, vehicleClass } = parsed.data;
  const color: CarColour = carColours.find((known) => known === colour) ?? 'red';
  if (kind === 'damage') return drawDamage({ color, seed });
  const type = carTypes.find((known) => known === vehicleClass) ?? likeness[vehicleClass] ?? 'sedan';
  return drawCar({ color, type, seed });
}

/** A licence with the customer's values; values that they were never asked for are invented. */
async function licenceOf({ givenName, familyName, birthDate, licence }: z.infer<typeof Licence>, seed: number) {
  const { drawLicence, licenceStates, newPerson, seededRandom } = await import('@claimstream/specimens');
  // A state without a layout gets another state's; nothing is compared with it.
  const state: LicenceState = licenceStates.find((known) => known === licence.state) ?? 'AZ';
  return drawLicence({
    ...newPerson(seededRandom(seed), state),
    middleName: undefined,
    birthDate,
    firstName: givenName.toUpperCase(),
    lastName: familyName.toUpperCase(),
    number: licence.number,
  });
}
