import { Problem } from '@claimstream/lambda-kit';
import type { Car } from '../domain/car.ts';
import type { Cars } from '../store/cars.ts';

/** A policy of the caller; another customer's counts as missing. @throws Problem 404 */
export async function ownCar(cars: Pick<Cars, 'get'>, customerId: string, policyId: string): Promise<Car> {
  const found = await cars.get(customerId, policyId);
  if (!found) throw noSuchPolicy();
  return found.item;
}

export const noSuchPolicy = () =>
  new Problem(404, 'POLICY_NOT_FOUND', 'You have no such policy. GET /telematics lists those that you have.');
