import * as z from 'zod';

export const imageTypes = ['image/jpeg', 'image/png'] as const;
export type ImageType = (typeof imageTypes)[number];

/** Limits for an image to be accepted. A browser shrinks a larger one before it uploads it. */
export const imageLimits = {
  /**
   * Phones write photos of up to 12 MB. This is the highest limit of any reader (DetectLabels, of an object in S3:
   * https://docs.aws.amazon.com/rekognition/latest/dg/limits.html); for the others the documents service makes a smaller copy.
   */
  maxBytes: 15_000_000,
  contentTypes: [...imageTypes],
  /** Smaller images lose the letters on a card; a card fills a 500 x 315 picture at 150 dots per inch. */
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
