import sharp from 'sharp';
import { VisionError } from './vision-error.ts';

/** Interleaved RGB, 8 bit. */
export interface Picture {
  data: Buffer;
  width: number;
  height: number;
}

/** Rekognition's limit of 15 MB; callers check Textract's lower one. https://docs.aws.amazon.com/rekognition/latest/dg/limits.html */
export const LARGEST_BYTES = 15 * 1024 * 1024;
/** In pixels, for both. https://docs.aws.amazon.com/textract/latest/dg/limits-document.html */
const LARGEST_SIDE = 10_000;
/** A longer side adds time, but no legibility. */
const WORKING_SIDE = 2600;

function isJpegOrPng(bytes: Uint8Array): boolean {
  const jpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, index) => bytes[index] === byte);
  return jpeg || png;
}

/**
 * Decodes a JPEG or PNG, upright by its EXIF orientation.
 * @throws VisionError NOT_AN_IMAGE, CORRUPT_IMAGE or IMAGE_TOO_LARGE
 */
export async function decodePicture(bytes: Uint8Array): Promise<Picture> {
  if (bytes.length > LARGEST_BYTES) throw new VisionError('IMAGE_TOO_LARGE', `more than ${LARGEST_BYTES} bytes`);
  if (!isJpegOrPng(bytes)) throw new VisionError('NOT_AN_IMAGE', 'neither JPEG nor PNG by its first bytes');
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (Math.max(width, height) > LARGEST_SIDE) {
      throw new VisionError('IMAGE_TOO_LARGE', `more than ${LARGEST_SIDE} pixels on a side`);
    }
    const { data, info } = await sharp(bytes, { failOn: 'error' })
      .rotate()
      .resize(WORKING_SIDE, WORKING_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof VisionError) throw error;
    throw new VisionError('CORRUPT_IMAGE', 'the image cannot be decoded', { cause: error });
  }
}

/** Cuts a part out; the box is in shares (0 to 1) of the picture. */
export function cropPicture(
  picture: Picture,
  box: { left: number; top: number; width: number; height: number },
): Picture {
  const left = Math.floor(box.left * picture.width);
  const top = Math.floor(box.top * picture.height);
  const width = Math.max(1, Math.min(picture.width - left, Math.ceil(box.width * picture.width)));
  const height = Math.max(1, Math.min(picture.height - top, Math.ceil(box.height * picture.height)));
  const data = Buffer.alloc(width * height * 3);
  for (let row = 0; row < height; row++) {
    const from = ((top + row) * picture.width + left) * 3;
    picture.data.copy(data, row * width * 3, from, from + width * 3);
  }
  return { data, width, height };
}

/** Stretches (or squeezes) a picture to exactly this size. */
export async function resizePicture(picture: Picture, width: number, height: number): Promise<Picture> {
  const { data } = await sharp(picture.data, { raw: { width: picture.width, height: picture.height, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width, height };
}
