import { taskHandler } from '@claimstream/lambda-kit';
import { codecBinaries } from '../analysis/codec-binaries.ts';
import { labelReader } from '../analysis/image-services.ts';
import { pictureCodec } from '../analysis/picture-codec.ts';
import { readableCopy } from '../analysis/readable-copy.ts';
import { analyseCar } from '../application/analyse-car.ts';
import { config } from '../config.ts';
import { ProcessingInput } from '../domain/processing.ts';
import { imagesIn } from '../store/images.ts';
import { readingStore } from '../store/readings.ts';

export const handler = taskHandler(
  ProcessingInput,
  analyseCar(
    labelReader(config.BUCKET),
    imagesIn(config.BUCKET),
    readableCopy(pictureCodec(codecBinaries)),
    readingStore(),
  ),
);
