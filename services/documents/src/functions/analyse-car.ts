import { taskHandler } from '@claimstream/lambda-kit';
import { labelReader } from '../analysis/image-services.ts';
import { analyseCar } from '../application/analyse-car.ts';
import { config } from '../config.ts';
import { ProcessingInput } from '../domain/processing.ts';
import { readingStore } from '../store/readings.ts';

export const handler = taskHandler(ProcessingInput, analyseCar(labelReader(config.BUCKET), readingStore()));
