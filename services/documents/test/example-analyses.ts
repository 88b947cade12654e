import type { ProcessingInput } from '../src/domain/processing.ts';
import { context, customerId, documentId } from './example-documents.ts';
import { png } from './example-images.ts';

export const input: ProcessingInput = {
  documentId,
  customerId,
  kind: 'licence',
  attempt: 1,
  key: `documents/${documentId}/1`,
  imageVersion: 'v1',
  context,
};
export const carLabels = {
  Labels: [
    {
      Name: 'Car',
      Confidence: 96,
      Instances: [
        { BoundingBox: { Width: 0.8, Height: 0.6 }, DominantColors: [{ SimplifiedColor: 'red', PixelPercent: 60 }] },
      ],
    },
  ],
};
/** The image in the bucket. */
export const stored = { read: async () => png(800, 600) };
/** For every image that the readers accept as it is. */
export const noCopy = async () => undefined;
/** A call to AWS that fails with this error. */
export const failing = (name: string) => async () => {
  throw Object.assign(new Error(name), { name });
};
