import sharp, { type Sharp } from 'sharp';
import { decodePicture } from '../src/picture.ts';

/** 60 x 40: red on the left, blue on the right. */
const flag = (): Sharp =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="30" height="40" fill="#d00"/><rect x="30" width="30" height="40" fill="#00d"/></svg>',
    ),
  );

describe('a picture is decoded to 8-bit RGB, upright', () => {
  const encodings: Record<string, () => Promise<Buffer>> = {
    'a progressive JPEG': () => flag().jpeg({ progressive: true, quality: 95 }).toBuffer(),
    'a CMYK JPEG': () => flag().flatten().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer(),
    'a 16-bit PNG': () => flag().toColourspace('rgb16').png().toBuffer(),
    'a PNG with a palette': () => flag().png({ palette: true }).toBuffer(),
    'a PNG with transparency': () => flag().ensureAlpha(0.9).png().toBuffer(),
    'a JPEG that its EXIF data turns': async () =>
      sharp(await flag().rotate(270).toBuffer())
        .withMetadata({ orientation: 6 })
        .jpeg({ quality: 95 })
        .toBuffer(),
  };

  it.each(Object.entries(encodings))('%s', async (_name, encode) => {
    const { data, width, height } = await decodePicture(await encode());
    expect([width, height, data.length]).toEqual([60, 40, 60 * 40 * 3]);
    const [redLeft, , blueLeft] = data.subarray((20 * 60 + 10) * 3);
    const [redRight, , blueRight] = data.subarray((20 * 60 + 50) * 3);
    expect(redLeft! - blueLeft!).toBeGreaterThan(80);
    expect(blueRight! - redRight!).toBeGreaterThan(50);
  });

  it('a grey JPEG, with three channels', async () => {
    const { data, width, height } = await decodePicture(await flag().greyscale().jpeg().toBuffer());
    expect(data.length).toBe(width * height * 3);
  });

  it('a picture larger than reading needs, made smaller', async () => {
    const create = { width: 6000, height: 4000, channels: 3 as const, background: '#456' };
    const { width, height } = await decodePicture(await sharp({ create }).jpeg().toBuffer());
    expect([width, height]).toEqual([2600, 1733]);
  });
});
