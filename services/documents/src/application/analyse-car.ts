import { orRefusal, type StoredImage } from '../analysis/image-services.ts';
import { detectionOf, type LabelAnswer } from '../domain/labels.ts';
import type { Finding, ProcessingInput } from '../domain/processing.ts';
import { carReading } from '../domain/reading.ts';
import { readVehicle, refuseCar } from '../domain/vehicle-reading.ts';
import type { Readings } from '../store/readings.ts';

/** Looks at a photo of the insured car: what kind of vehicle, and its paint. */
export function analyseCar(look: (image: StoredImage) => Promise<LabelAnswer>, readings: Pick<Readings, 'keep'>) {
  return (input: ProcessingInput): Promise<Finding> =>
    orRefusal(async () => {
      const detection = detectionOf(await look(input));
      const reasonCode = refuseCar(detection);
      if (reasonCode) return { reasonCode };
      const vehicle = readVehicle(detection);
      await readings.keep(input.documentId, input.attempt, carReading(vehicle));
      return { reading: { kind: 'car', ...vehicle } };
    });
}
