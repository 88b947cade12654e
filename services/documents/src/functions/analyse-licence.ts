import { environment, fingerprints, taskHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { codecBinaries } from '../analysis/codec-binaries.ts';
import { cardReader, labelReader } from '../analysis/image-services.ts';
import { pictureCodec } from '../analysis/picture-codec.ts';
import { readableCopy } from '../analysis/readable-copy.ts';
import { analyseLicence } from '../application/analyse-licence.ts';
import { config } from '../config.ts';
import { ProcessingInput } from '../domain/processing.ts';
import { imagesIn } from '../store/images.ts';
import { readingStore } from '../store/readings.ts';

const { FINGERPRINT_KEY } = environment(z.object({ FINGERPRINT_KEY: z.string().min(1) }));

export const handler = taskHandler(
  ProcessingInput,
  analyseLicence(
    cardReader(config.BUCKET),
    labelReader(config.BUCKET),
    imagesIn(config.BUCKET),
    readableCopy(pictureCodec(codecBinaries)),
    fingerprints(FINGERPRINT_KEY),
    readingStore(),
  ),
);
