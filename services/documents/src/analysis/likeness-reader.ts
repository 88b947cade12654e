import { readImageHeader } from '../domain/image-header.ts';
import { lacksEnd, withEnd } from '../domain/jpeg-end.ts';
import { likenessOf } from '../domain/likeness.ts';
import { type PictureCodec, TornImage } from './picture-codec.ts';

/** Reads the look of a picture. A torn one has none: the function that reads the picture reports it as torn. */
export function likenessReader(codec: PictureCodec) {
  return async (image: Uint8Array): Promise<string | undefined> => {
    const header = readImageHeader(image);
    if (!header) return undefined;
    try {
      if (header.format === 'png') return likenessOf(await codec.decodePng(image));
      return likenessOf(await codec.decodeJpeg(lacksEnd(image) ? withEnd(image) : image));
    } catch (error) {
      if (error instanceof TornImage) return undefined;
      throw error;
    }
  };
}

export type LikenessReader = ReturnType<typeof likenessReader>;
