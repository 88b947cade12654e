import { environment, taskHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { codecBinaries } from '../analysis/codec-binaries.ts';
import { damageModel } from '../analysis/damage-model.ts';
import { labelReader } from '../analysis/image-services.ts';
import { likenessReader } from '../analysis/likeness-reader.ts';
import { pictureCodec } from '../analysis/picture-codec.ts';
import { readableCopy } from '../analysis/readable-copy.ts';
import { analyseDamage } from '../application/analyse-damage.ts';
import { config } from '../config.ts';
import { ProcessingInput } from '../domain/processing.ts';
import { imagesIn } from '../store/images.ts';
import { readingStore } from '../store/readings.ts';

const codec = pictureCodec(codecBinaries);
const { DAMAGE_MODEL } = environment(z.object({ DAMAGE_MODEL: z.string().min(1) }));

export const handler = taskHandler(
  ProcessingInput,
  analyseDamage(
    labelReader(config.BUCKET),
    imagesIn(config.BUCKET),
    readableCopy(codec),
    damageModel(DAMAGE_MODEL),
    likenessReader(codec),
    readingStore(),
  ),
);
