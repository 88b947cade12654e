import { readImageHeader } from '../domain/image-header.ts';
import { lacksEnd, withEnd } from '../domain/jpeg-end.ts';
import { likenessOf } from '../domain/likeness.ts';
import { type PictureCodec, TornImage } from './picture-codec.ts';

/**
 * Reads the look of a picture; undefined for one that is too small or too even.
 * @throws TornImage for one that cannot be decoded, such as a JPEG in the colours of print, though a reader of labels may take it: nobody
 *   shows a photo of another claim again in a file that cannot be compared
 */
export function likenessReader(codec: PictureCodec) {
  return async (image: Uint8Array): Promise<string | undefined> => {
    const header = readImageHeader(image);
    if (!header) throw new TornImage();
    if (header.format === 'png') return likenessOf(await codec.decodePng(image));
    return likenessOf(await codec.decodeJpeg(lacksEnd(image) ? withEnd(image) : image));
  };
}

export type LikenessReader = ReturnType<typeof likenessReader>;
