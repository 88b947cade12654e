import * as z from 'zod';

export const imageTypes = ['image/jpeg', 'image/png'] as const;
export type ImageType = (typeof imageTypes)[number];

/** What an image must be to be read. A browser makes a larger one smaller before it uploads it. */
export const imageLimits = {
  maxBytes: 5 * 1024 * 1024,
  contentTypes: [...imageTypes],
  /** Letters on a card are lost below this; a card fills a 500 x 315 picture at 150 dots an inch. */
  minShorterSide: 300,
  /** Beyond it a small file unpacks into gigabytes. */
  maxPixelsASide: 10_000,
};

export const ImageLimits = z.object({
  maxBytes: z.int(),
  contentTypes: z.array(z.enum(imageTypes)),
  minShorterSide: z.int(),
  maxPixelsASide: z.int(),
});
