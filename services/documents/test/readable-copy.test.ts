import { drawDamage } from '@claimstream/specimens';
import { pictureCodec, TornImage } from '../src/analysis/picture-codec.ts';
import { readableCopy } from '../src/analysis/readable-copy.ts';
import { readImageHeader } from '../src/domain/image-header.ts';
import { MAX_COPY_BYTES } from '../src/domain/reader-limits.ts';
import { codec } from './codec-from-disk.ts';
import { exifOriented } from './example-exif-orientation.ts';
import { pngOf } from './example-images.ts';

const roomy = { maxBytes: 10_000_000, maxSide: 10_000 };

describe('a copy for a reader', () => {
  const copyOf = readableCopy(codec);
  let photo: Buffer;
  beforeAll(async () => {
    photo = await drawDamage({ color: 'red', seed: 1 });
  });

  it('is not made of an image that the reader accepts', async () => {
    const untouched = readableCopy(pictureCodec({ jpegDecoder: photo, jpegEncoder: photo, pngDecoder: photo }));
    expect(await untouched(photo, roomy)).toBeUndefined();
    expect(await untouched(pngOf(400, 300), roomy)).toBeUndefined();
  });

  it('is a JPEG of the same picture if the file is too large', async () => {
    const copy = (await copyOf(photo, { maxBytes: photo.length - 1, maxSide: 10_000 }))!;
    expect(copy.length).toBeLessThan(photo.length);
    expect(readImageHeader(copy)).toEqual({ format: 'jpeg', width: 640, height: 640 });
    const [was, is] = await Promise.all([codec.decodeJpeg(photo), codec.decodeJpeg(copy)]);
    const apart = was.data.reduce((sum, value, at) => sum + Math.abs(value - is.data[at]!), 0) / was.data.length;
    expect(apart).toBeLessThan(6);
  });

  it('has fewer pixels if there are too many, or the file stays too large with all of them', async () => {
    const few = (await copyOf(photo, { maxBytes: 10_000_000, maxSide: 500 }))!;
    expect(readImageHeader(few)).toMatchObject({ width: 320, height: 320 });
    const small = (await copyOf(photo, { maxBytes: 4_000, maxSide: 10_000 }))!;
    expect(small.length).toBeLessThanOrEqual(4_000);
  });

  it('is a JPEG of a PNG too, and is upright however the camera was held', async () => {
    const wide = (await copyOf(pngOf(400, 300), { maxBytes: 50_000, maxSide: 399 }))!;
    expect(readImageHeader(wide)).toEqual({ format: 'jpeg', width: 200, height: 150 });
    const lying = exifOriented(Buffer.from(wide), 6);
    expect(readImageHeader((await copyOf(lying, { maxBytes: 50_000, maxSide: 180 }))!)).toMatchObject({
      width: 75,
      height: 100,
    });
  });

  it('repairs a JPEG that lost only its end, and refuses one that lost part of its picture', async () => {
    for (const lost of [1, 2]) {
      const mended = (await copyOf(photo.subarray(0, photo.length - lost), roomy))!;
      expect(readImageHeader(mended)).toMatchObject({ width: 640, height: 640 });
      expect(mended.length).toBeLessThan(MAX_COPY_BYTES);
    }
    for (const kept of [0.97, 0.5, 0.1]) {
      await expect(copyOf(photo.subarray(0, photo.length * kept), roomy)).rejects.toThrow(TornImage);
    }
  });

  it('refuses a large file without a picture after its header', async () => {
    const { maxSide } = roomy;
    const garbage = Buffer.concat([pngOf(400, 300).subarray(0, 60), Buffer.alloc(500, 7)]);
    await expect(copyOf(garbage, { maxBytes: 100, maxSide })).rejects.toThrow(TornImage);
    const header = Buffer.concat([photo.subarray(0, 700), Buffer.from([0xff, 0xd9])]);
    await expect(copyOf(header, { maxBytes: 100, maxSide })).rejects.toThrow(TornImage);
  });
});
