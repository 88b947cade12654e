import { orRefusal, type StoredImage } from '../analysis/image-services.ts';
import type { ReadableCopy } from '../analysis/readable-copy.ts';
import { detectionOf, type LabelAnswer } from '../domain/labels.ts';
import type { Finding, ProcessingInput } from '../domain/processing.ts';
import { labelReaderTakes } from '../domain/reader-limits.ts';
import { carReading } from '../domain/reading.ts';
import { readVehicle, refuseCar } from '../domain/vehicle-reading.ts';
import type { Images } from '../store/images.ts';
import type { Readings } from '../store/readings.ts';

/** Reads a photo of the insured car: the kind of vehicle, and its paint. */
export function analyseCar(
  look: (image: StoredImage) => Promise<LabelAnswer>,
  images: Pick<Images, 'read'>,
  copyOf: ReadableCopy,
  readings: Pick<Readings, 'keep'>,
) {
  return (input: ProcessingInput): Promise<Finding> =>
    orRefusal(async () => {
      const copy = await copyOf(await images.read(input.key, input.imageVersion), labelReaderTakes);
      const detection = detectionOf(await look({ ...input, copy }));
      const reasonCode = refuseCar(detection);
      if (reasonCode) return { reasonCode };
      const vehicle = readVehicle(detection);
      await readings.keep(input.documentId, input.attempt, carReading(vehicle));
      return { reading: { kind: 'car', ...vehicle } };
    });
}
