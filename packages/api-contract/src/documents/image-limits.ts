import * as z from 'zod';

export const imageTypes = ['image/jpeg', 'image/png'] as const;
export type ImageType = (typeof imageTypes)[number];

/** What an image must be to be taken. A browser makes a larger one smaller before it uploads it. */
export const imageLimits = {
  /**
   * Phones write photos of up to 12 MB. The reader that takes the most takes this (DetectLabels, of an object in S3:
   * https://docs.aws.amazon.com/rekognition/latest/dg/limits.html); for the others the documents service makes a smaller copy.
   */
  maxBytes: 15_000_000,
  contentTypes: [...imageTypes],
  /** Letters on a card are lost below this; a card fills a 500 x 315 picture at 150 dots an inch. */
  minShorterSide: 300,
  /** Textract's and Rekognition's limit; beyond it a small file unpacks into gigabytes. */
  maxPixelsASide: 10_000,
};

export const ImageLimits = z.object({
  maxBytes: z.int(),
  contentTypes: z.array(z.enum(imageTypes)),
  minShorterSide: z.int(),
  maxPixelsASide: z.int(),
});
