import { taskHandler } from '@claimstream/lambda-kit';
import { checkImage } from '../application/check-image.ts';
import { config } from '../config.ts';
import { ProcessingInput } from '../domain/processing.ts';
import { imagesIn } from '../store/images.ts';

export const handler = taskHandler(ProcessingInput, checkImage(imagesIn(config.BUCKET)));
