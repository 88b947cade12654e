import { type Account, type Platform, signIn, signUp } from '@claimstream/journey';
import { newIdentifiers, newPerson, seededRandom } from '@claimstream/specimens';

/** A car whose customer consents to the recording of its trips. */
export interface Vehicle {
  customer: Customer;
  policyId: string;
  deviceId: string;
}

export interface Customer {
  email: string;
  token: string;
}

/** Telematics' answer to a customer about one of their policies. */
export interface Driving {
  policyId: string;
  consent: { granted: boolean; deviceId?: string };
  recorded?: { trips: number };
  score?: { score: number };
}

/** Maximum number of cars in one application. */
const MOST_CARS = 5;
const COLOURS = ['white', 'black', 'grey', 'silver', 'blue', 'red', 'green'];

/**
 * Cars of a fleet's customers who consent: existing customers are signed in, missing ones sign up and apply, all through the public APIs.
 * @param name distinguishes fleets; the same name finds the same fleet again
 */
export async function fleet(
  platform: Platform,
  name: string,
  size: number,
  told: (line: string) => void,
): Promise<Vehicle[]> {
  const vehicles: Vehicle[] = [];
  for (let number = 0; vehicles.length < size; number += 1) {
    const cars = Math.min(MOST_CARS, size - vehicles.length);
    const customer = await customerOf(platform, `trips-${name}-${number}`, cars, told);
    vehicles.push(...(await consented(platform, customer, cars)));
  }
  return vehicles.slice(0, size);
}

/** The cars of one existing customer. */
export async function carsOf(platform: Platform, account: Account): Promise<Vehicle[]> {
  const customer = { email: account.email, token: await signIn(platform, account) };
  return consented(platform, customer, 1);
}

async function customerOf(platform: Platform, name: string, cars: number, told: (line: string) => void) {
  const account = { email: `${name}@example.com`, password: `Drives-${name}-every-day-1` };
  const token = await signIn(platform, account).catch(async (error: Error) => {
    if (!['NotAuthorizedException', 'UserNotFoundException'].includes(error.name)) throw error;
    await signUp(platform, account);
    return signIn(platform, account);
  });
  const customer = { email: account.email, token };
  const { status } = await platform.ask(token, 'customer', 'GET', '/customers/me');
  if (status === 404) {
    await platform.call(token, 'customer', 'POST', '/customers', applicationOf(name, cars));
    told(`${account.email} applied for ${cars} ${cars === 1 ? 'car' : 'cars'}`);
  }
  await platform.patience.until('customer', `the decision on the application of ${account.email}`, async () => {
    const { state, reasons } = await platform.call(token, 'customer', 'GET', '/customers/me');
    if (state === 'rejected') throw new Error(`${account.email} was rejected: ${JSON.stringify(reasons)}`);
    return state === 'accepted' || undefined;
  });
  return customer;
}

/** Waits until telematics knows the cars, and consents for each that lacks consent. */
async function consented(platform: Platform, customer: Customer, cars: number): Promise<Vehicle[]> {
  const policies = await platform.patience.until('telematics', `the cars of ${customer.email}`, async () => {
    const known = await drivingOf(platform, customer);
    return known.length >= cars ? known : undefined;
  });
  const vehicles: Vehicle[] = [];
  for (const { policyId, consent } of policies) {
    const path = `/telematics/policies/${policyId}/consent`;
    const { deviceId } = consent.granted
      ? consent
      : (await platform.call<Driving>(customer.token, 'telematics', 'PUT', path, { granted: true })).consent;
    if (deviceId === undefined) throw new Error(`telematics names no device for the policy ${policyId}`);
    vehicles.push({ customer, policyId, deviceId });
  }
  return vehicles;
}

export async function drivingOf(platform: Platform, { token }: Customer): Promise<Driving[]> {
  const { policies } = await platform.call<{ policies: Driving[] }>(token, 'telematics', 'GET', '/telematics');
  return policies;
}

function applicationOf(name: string, cars: number) {
  const random = seededRandom([...name].reduce((seed, letter) => Math.imul(seed, 31) + letter.charCodeAt(0), 7));
  const person = newPerson(random);
  const { ssn } = newIdentifiers(random);
  const car = (index: number) => {
    const { vin, plate } = newIdentifiers(random);
    const colour = COLOURS[index % COLOURS.length]!;
    const model = { make: 'Toyota', model: 'Corolla', modelYear: 2022, vehicleClass: 'sedan', valueCents: 2_400_000 };
    return { ...model, colour, vin, plate };
  };
  return {
    givenName: person.firstName,
    familyName: person.lastName,
    birthDate: person.birthDate,
    ssn,
    phone: '+16025550123',
    address: { street: person.street, city: person.city, state: person.state, zip: person.zip },
    licence: { number: person.number, state: person.state },
    cars: Array.from({ length: cars }, (_, index) => car(index)),
  };
}
