import { createHash } from 'node:crypto';
import { orRefusal, type StoredImage } from '../analysis/image-services.ts';
import type { LikenessReader } from '../analysis/likeness-reader.ts';
import type { ReadableCopy } from '../analysis/readable-copy.ts';
import { takenOn } from '../analysis/taken-on.ts';
import type { Assessment } from '../domain/damage-assessment.ts';
import { detectionOf, type LabelAnswer } from '../domain/labels.ts';
import type { Finding, ProcessingInput } from '../domain/processing.ts';
import { labelReaderTakes, modelTakes } from '../domain/reader-limits.ts';
import { damageReading } from '../domain/reading.ts';
import { readVehicle, refuseDamage } from '../domain/vehicle-reading.ts';
import type { Images } from '../store/images.ts';
import type { Readings } from '../store/readings.ts';

/** Reads a photo of the damage: the vehicle, a model's judgement of the damage, and the file's metadata. */
export function analyseDamage(
  look: (image: StoredImage) => Promise<LabelAnswer>,
  images: Pick<Images, 'read'>,
  copyOf: ReadableCopy,
  assess: (image: Uint8Array) => Promise<Assessment>,
  likenessOf: LikenessReader,
  readings: Pick<Readings, 'keep'>,
) {
  return (input: ProcessingInput): Promise<Finding> =>
    orRefusal(async () => {
      const image = await images.read(input.key, input.imageVersion);
      const copy = await copyOf(image, labelReaderTakes);
      const detection = detectionOf(await look({ ...input, copy }));
      const reasonCode = refuseDamage(detection);
      if (reasonCode) return { reasonCode };
      const readable = copy ?? image;
      const assessment = await assess((await copyOf(readable, modelTakes)) ?? readable);
      const likeness = await likenessOf(readable);
      const vehicle = readVehicle(detection);
      await readings.keep(input.documentId, input.attempt, damageReading(vehicle, assessment));
      const day = takenOn(image);
      const imageHash = createHash('sha256').update(image).digest('hex');
      const file = { imageHash, ...(likeness && { likeness }), ...(day && { takenOn: day }) };
      return { reading: { kind: 'damage', ...vehicle, ...assessment, ...file } };
    });
}
