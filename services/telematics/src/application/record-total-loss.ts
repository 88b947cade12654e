import { type Erasures, retryOnConflict } from '@claimstream/lambda-kit';
import { lastDayOf, withLoss } from '../domain/car.ts';
import type { Cars } from '../store/cars.ts';
import type { Devices } from '../store/devices.ts';

interface Told {
  claimId: string;
  customerId: string;
  policyId: string;
  lossDate?: string | undefined;
  totalLoss?: boolean | undefined;
}

/** Ends recording after a total loss: the car is somebody else's, or a wreck. A corrected decision reverses that. */
export function recordTotalLoss(
  cars: Pick<Cars, 'get' | 'change' | 'update'>,
  devices: Pick<Devices, 'get' | 'change'>,
  erasures: Pick<Erasures, 'isErased'>,
) {
  return (
    { claimId, customerId, policyId, lossDate, totalLoss }: Told,
    { occurredAt }: { occurredAt: string },
  ): Promise<void> =>
    retryOnConflict(async () => {
      if (totalLoss === undefined) return;
      const found = await cars.get(customerId, policyId);
      // A claim without a policy of its customer may still be corrected.
      if (!found && !totalLoss) return;
      if (!found && (await erasures.isErased(customerId))) return;
      if (!found) throw new Error(`Policy ${policyId} is not here`);
      const car = withLoss(found.item, { claimId, date: lossDate, totalLoss, decidedAt: occurredAt });
      if (!car) return;
      const changes = [cars.change(car, found.version)];
      if (car.consent?.granted) {
        const { deviceId } = car.consent;
        const device = await devices.get(deviceId);
        if (device?.item.state === 'recording')
          changes.push(devices.change(deviceId, { ...device.item, until: lastDayOf(car) }, device.version));
      }
      await cars.update(changes);
    });
}
