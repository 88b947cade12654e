import type { Car } from '@claimstream/api-contract/customer/application';
import type { Fingerprint } from '@claimstream/lambda-kit';

/** Hashes that identify a car, equal for every insured customer. */
export async function fingerprintCar(
  { vin, plate }: Pick<Car, 'vin' | 'plate'>,
  fingerprint: Fingerprint,
  customerId: string,
) {
  const [vinHash, plateHash] = [
    await fingerprint('vin', vin, customerId),
    await fingerprint('plate', plate, customerId),
  ];
  return { vin: vinHash, plate: plateHash };
}
