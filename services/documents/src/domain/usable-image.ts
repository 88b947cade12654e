import { imageLimits } from '@claimstream/api-contract/documents/image-limits';
import { readImageHeader, startsAsImage } from './image-header.ts';

export type ImageRefusal = 'NOT_AN_IMAGE' | 'FILE_DAMAGED' | 'IMAGE_TOO_SMALL' | 'TOO_MANY_PIXELS';

/** Why an image cannot be analysed, judged by its bytes and not by its name or declared type; undefined if it can. */
export function refuseImage(bytes: Uint8Array): ImageRefusal | undefined {
  const header = readImageHeader(bytes);
  if (!header) return startsAsImage(bytes) ? 'FILE_DAMAGED' : 'NOT_AN_IMAGE';
  if (Math.max(header.width, header.height) > imageLimits.maxPixelsASide) return 'TOO_MANY_PIXELS';
  return Math.min(header.width, header.height) < imageLimits.minShorterSide ? 'IMAGE_TOO_SMALL' : undefined;
}
