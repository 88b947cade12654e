import { readImageHeader } from '../domain/image-header.ts';
import { lacksEnd, withEnd } from '../domain/jpeg-end.ts';
import { MAX_COPY_BYTES, type ReaderLimits } from '../domain/reader-limits.ts';
import { type Pixels, reducedBy } from '../domain/reduced-picture.ts';
import { type PictureCodec, TornImage } from './picture-codec.ts';

/**
 * More pixels cost time and add no legibility: at least half as many remain, and a card is legible from 150 dots an inch, which are 500
 * pixels across (Textract, "Best practices"): a quarter of the picture.
 */
const WORKING_SIDE = 4000;
const QUALITY = 85;

/** Makes copies for readers that do not accept an image as uploaded. The upload itself stays unchanged. */
export function readableCopy(codec: PictureCodec) {
  /**
   * @returns a JPEG within the limits and small enough for a request; undefined if the image itself is readable
   * @throws TornImage if part of the picture is missing
   */
  return async (image: Uint8Array, { maxBytes, maxSide }: ReaderLimits): Promise<Uint8Array | undefined> => {
    const header = readImageHeader(image);
    if (!header) throw new TornImage();
    const longest = Math.max(header.width, header.height);
    const torn = header.format === 'jpeg' && lacksEnd(image);
    if (!torn && image.length <= maxBytes && longest <= maxSide) return undefined;
    const picture = await (header.format === 'png'
      ? codec.decodePng(image)
      : codec.decodeJpeg(torn ? withEnd(image) : image));
    const side = Math.min(maxSide, WORKING_SIDE);
    return smallEnough(codec, picture, Math.ceil(longest / side), Math.min(maxBytes, MAX_COPY_BYTES));
  };
}

export type ReadableCopy = ReturnType<typeof readableCopy>;

async function smallEnough(codec: PictureCodec, picture: Pixels, times: number, bytes: number): Promise<Uint8Array> {
  const copy = await codec.encodeJpeg(reducedBy(picture, times), QUALITY);
  return copy.length <= bytes ? copy : smallEnough(codec, picture, times + 1, bytes);
}
