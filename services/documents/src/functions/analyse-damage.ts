import { environment, taskHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { damageModel } from '../analysis/damage-model.ts';
import { labelReader, orRefusal, type StoredImage } from '../analysis/image-services.ts';
import { config } from '../config.ts';
import type { Assessment } from '../domain/damage-assessment.ts';
import { type LabelAnswer, sightingOf } from '../domain/labels.ts';
import { readVehicle, refuseDamage } from '../domain/vehicle-reading.ts';
import { type Images, imagesIn } from '../images.ts';
import { type Finding, ProcessingInput } from '../workflow-data.ts';

/** Looks at a photo of the damage: the vehicle, and how bad a model thinks it is. */
export function analyseDamage(
  look: (image: StoredImage) => Promise<LabelAnswer>,
  images: Pick<Images, 'read'>,
  assess: (image: Uint8Array) => Promise<Assessment>,
) {
  return (input: ProcessingInput): Promise<Finding> =>
    orRefusal(async () => {
      const sighting = sightingOf(await look(input));
      const reasonCode = refuseDamage(sighting);
      if (reasonCode) return { reasonCode };
      const assessment = await assess(await images.read(input.key, input.imageVersion));
      return { reading: { kind: 'damage', ...readVehicle(sighting), ...assessment } };
    });
}

const { DAMAGE_MODEL } = environment(z.object({ DAMAGE_MODEL: z.string().min(1) }));

export const handler = taskHandler(
  ProcessingInput,
  analyseDamage(labelReader(config.BUCKET), imagesIn(config.BUCKET), damageModel(DAMAGE_MODEL)),
);
