import { taskHandler } from '@claimstream/lambda-kit';
import { labelReader, orRefusal, type StoredImage } from '../analysis/image-services.ts';
import { config } from '../config.ts';
import { type LabelAnswer, sightingOf } from '../domain/labels.ts';
import { readVehicle, refuseCar } from '../domain/vehicle-reading.ts';
import { type Finding, ProcessingInput } from '../workflow-data.ts';

/** Looks at a photo of the insured car: what kind of vehicle, and its paint. */
export function analyseCar(look: (image: StoredImage) => Promise<LabelAnswer>) {
  return (input: ProcessingInput): Promise<Finding> =>
    orRefusal(async () => {
      const sighting = sightingOf(await look(input));
      const reasonCode = refuseCar(sighting);
      return reasonCode ? { reasonCode } : { reading: { kind: 'car', ...readVehicle(sighting) } };
    });
}

export const handler = taskHandler(ProcessingInput, analyseCar(labelReader(config.BUCKET)));
