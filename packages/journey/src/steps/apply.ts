import { Refused } from '../outcome.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Trip } from '../trip.ts';

interface Me {
  customerId: string;
  state: 'submitted' | 'accepted' | 'rejected';
  reasons: { code: string }[];
  policies: { policyId: string; effectiveFrom: string; timeZone: string; state: string }[];
}

export const me = ({ platform, token }: Trip): Promise<Me> => platform.call(token, 'customer', 'GET', '/customers/me');

/** Applies for cover of one car and waits for the answer. @param cover options in addition to the defaults */
export async function apply(trip: Trip, cover: Scenario['cover'] = undefined): Promise<void> {
  const { platform, token, feed, who, ids } = trip;
  const { givenName, familyName, birthDate, address, licence, colour, vehicleClass, identifiers } = who;
  const { ssn, vin, plate } = identifiers;
  const car = { make: 'Toyota', model: 'Corolla', modelYear: 2022, colour, vehicleClass, valueCents: 2_400_000 };
  const application = {
    givenName,
    familyName,
    birthDate,
    ssn,
    phone: '+16025550123',
    address,
    licence,
    cars: [{ ...car, ...cover, vin, plate }],
  };
  const { customerId } = await platform.call(token, 'customer', 'POST', '/customers', application);
  ids.customerId = customerId;
  trip.done('application sent');
  const accepted = await platform.patience.until(
    'customer',
    'the decision on the application',
    async () => {
      const { state, reasons, policies } = await me(trip);
      if (state === 'rejected') {
        const codes = reasons.map(({ code }) => code);
        throw new Refused('customer', 'application-rejected', codes);
      }
      return state === 'accepted' ? policies : undefined;
    },
    () => feed.next(),
  );
  ids.policyId = accepted[0]!.policyId;
  trip.done('application accepted, policy issued');
}
