import { orRefusal, type StoredImage } from '../analysis/image-services.ts';
import { detectionOf, type LabelAnswer } from '../domain/labels.ts';
import type { Finding, ProcessingInput } from '../domain/processing.ts';
import { readVehicle, refuseCar } from '../domain/vehicle-reading.ts';

/** Looks at a photo of the insured car: what kind of vehicle, and its paint. */
export function analyseCar(look: (image: StoredImage) => Promise<LabelAnswer>) {
  return (input: ProcessingInput): Promise<Finding> =>
    orRefusal(async () => {
      const detection = detectionOf(await look(input));
      const reasonCode = refuseCar(detection);
      return reasonCode ? { reasonCode } : { reading: { kind: 'car', ...readVehicle(detection) } };
    });
}
