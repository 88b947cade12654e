import { readImageHeader } from './image-header.ts';

export type ImageRefusal = 'NOT_AN_IMAGE' | 'IMAGE_TOO_SMALL' | 'TOO_MANY_PIXELS';

export const imageTypes = ['image/jpeg', 'image/png'] as const;
export type ImageType = (typeof imageTypes)[number];
export const MAX_BYTES = 5 * 1024 * 1024;
/** Letters on a card are lost below this; a card fills a 500 x 315 picture at 150 dots an inch. */
const SHORTEST_SIDE = 300;
/** Beyond it a small file unpacks into gigabytes. */
const LONGEST_SIDE = 10_000;

/** Whether an image can be analysed at all, by its bytes and not by its name or declared type. */
export function refuseImage(bytes: Uint8Array): ImageRefusal | undefined {
  const header = readImageHeader(bytes);
  if (!header) return 'NOT_AN_IMAGE';
  if (Math.max(header.width, header.height) > LONGEST_SIDE) return 'TOO_MANY_PIXELS';
  return Math.min(header.width, header.height) < SHORTEST_SIDE ? 'IMAGE_TOO_SMALL' : undefined;
}
