import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  type CarColour,
  carColours,
  carTypes,
  drawCar,
  drawDamage,
  drawLicence,
  type Identifiers,
  newIdentifiers,
  newPerson,
  seededRandom,
} from '@claimstream/specimens';
import { type JourneyOptions, UsageError } from './options.ts';

export interface Picture {
  bytes: Buffer;
  contentType: 'image/jpeg' | 'image/png';
}

/** The person who makes the journey, with their pictures. */
export interface Traveller {
  givenName: string;
  familyName: string;
  birthDate: string;
  licence: { number: string; state: string };
  address: { street: string; city: string; state: string; zip: string };
  colour: string;
  vehicleClass: string;
  identifiers: Identifiers;
  pictures: Record<'licence' | 'car' | 'damage', Picture>;
}

/** Further data of the person on a given licence picture: constants, since it is always the same person. */
const someIdentifiers: Identifiers = { ssn: '219-09-9999', vin: '4T1BF1FK2CU000001', plate: 'CLM4821' };
const someAddress = { street: '123 Main St', city: 'Phoenix', state: 'AZ', zip: '85007' };

/** Reads the given pictures and draws the others to match. @throws UsageError */
export async function traveller(options: JourneyOptions): Promise<Traveller> {
  const seed = options.seed ?? randomInt(1, 1_000_000_000);
  const random = seededRandom(seed);
  const drawn = newPerson(random);
  const { person } = options;
  const pictured = { ...drawn, ...(person && licenceOf(person)) };
  const color = options.color ?? (options.car || options.damage ? 'green' : carColours[seed % carColours.length]!);
  const type = carTypes.find((each) => each === options.vehicleClass) ?? 'sedan';
  return {
    givenName: pictured.firstName,
    familyName: pictured.lastName,
    birthDate: pictured.birthDate,
    licence: { number: pictured.number, state: person?.licenceState ?? drawn.state },
    address: person ? someAddress : { street: drawn.street, city: drawn.city, state: drawn.state, zip: drawn.zip },
    colour: color === 'gray' ? 'grey' : color,
    vehicleClass: options.vehicleClass,
    identifiers: person ? someIdentifiers : newIdentifiers(random),
    pictures: {
      licence: options.licence ? await given(options.licence) : jpeg(await drawLicence(pictured)),
      car: options.car ? await given(options.car) : jpeg(await drawCar({ color: paint(color), type, seed })),
      damage: options.damage ? await given(options.damage) : jpeg(await drawDamage({ color: paint(color), seed })),
    },
  };
}

function licenceOf({ first, last, licenceNumber, birthDate }: NonNullable<JourneyOptions['person']>) {
  return { firstName: first, lastName: last, number: licenceNumber, birthDate, middleName: undefined };
}

function paint(color: string): CarColour {
  const known = carColours.find((each) => each === color || (each === 'grey' && color === 'gray'));
  if (!known)
    throw new UsageError(
      `No car can be drawn in ${color}. Choose one of ${carColours.join(', ')}, or give --car and --damage.`,
    );
  return known;
}

const jpeg = (bytes: Buffer): Picture => ({ bytes, contentType: 'image/jpeg' });

/** Declares the type by the file's extension, as a browser would; the platform checks the bytes. */
async function given(path: string): Promise<Picture> {
  const bytes = await readFile(path).catch((cause) => {
    throw Object.assign(new UsageError(`${path} cannot be read.`), { cause });
  });
  return { bytes, contentType: path.toLowerCase().endsWith('.png') ? 'image/png' : 'image/jpeg' };
}
