import type { ExportRequest } from '@claimstream/lambda-kit/export-part';
import type { Cars } from '../store/cars.ts';
import type { Devices } from '../store/devices.ts';
import { listTrips } from './list-trips.ts';
import { showDriving } from './show-driving.ts';

/** Number of records in one page. */
const LIMIT = 100;

/** A customer's consents and scores, with every recorded trip and crash. */
export function ownPart(cars: Pick<Cars, 'get' | 'ofCustomer'>, devices: Pick<Devices, 'get' | 'trips' | 'crashes'>) {
  const show = showDriving(cars, devices);
  const list = listTrips(cars, devices);
  const allTrips = async (customerId: string, policyId: string) => {
    const trips = [];
    let cursor: string | undefined;
    do {
      const page = await list(customerId, policyId, { limit: LIMIT, cursor });
      trips.push(...page.trips);
      cursor = page.next;
    } while (cursor);
    return trips;
  };
  return async ({ customerId }: ExportRequest): Promise<Record<string, unknown>> => ({
    driving: await Promise.all(
      (await show(customerId)).map(async (driving) => ({
        ...driving,
        trips: await allTrips(customerId, driving.policyId),
        crashes: driving.consent.deviceId ? await devices.crashes(driving.consent.deviceId) : [],
      })),
    ),
  });
}
