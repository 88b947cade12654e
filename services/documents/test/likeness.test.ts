import { carColours, drawDamage } from '@claimstream/specimens';
import sharp from 'sharp';
import { likenessReader } from '../src/analysis/likeness-reader.ts';
import { TornImage } from '../src/analysis/picture-codec.ts';
import { likenessOf } from '../src/domain/likeness.ts';
import type { Pixels } from '../src/domain/reduced-picture.ts';
import { codec } from './codec-from-disk.ts';
import { copies } from './likeness-copies.ts';

const SEEDS = 16;
const COPIED = 2;

const bitsApart = (one: string, other: string) =>
  [...(BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2)].filter((bit) => bit === '1').length;

/** A picture with one grey value for each pixel. */
const grey = (width: number, height: number, of: (x: number, y: number) => number, opacity = 255): Pixels => {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    data.fill(of(at % width, Math.floor(at / width)), at * 4, at * 4 + 3);
    data[at * 4 + 3] = opacity;
  }
  return { data, width, height };
};
const rising = (x: number) => x * 4;

describe('the look of a picture', () => {
  const photos: Uint8Array[] = [];
  const likenesses: string[] = [];
  const likeness = likenessReader(codec);
  beforeAll(async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const photo = await drawDamage({ color: carColours[seed % carColours.length]!, seed });
      photos.push(photo);
      likenesses.push((await likeness(photo))!);
    }
  }, 120_000);

  it('differs in more than ten bits between any two of many pictures of damaged cars', () => {
    const pairs = likenesses.flatMap((one, index) => likenesses.slice(0, index).map((other) => bitsApart(one, other)));
    expect(pairs).toHaveLength((SEEDS * (SEEDS - 1)) / 2);
    expect(Math.min(...pairs)).toBeGreaterThan(10);
    expect(new Set(likenesses.map(({ length }) => length))).toEqual(new Set([32]));
  });

  it.each(Object.keys(copies))('is nearly the same for a copy that was %s', async (how) => {
    for (let index = 0; index < COPIED; index++) {
      const copy = (await likeness(await copies[how]!(await codec.decodeJpeg(photos[index]!))))!;
      expect(bitsApart(copy, likenesses[index]!)).toBeLessThanOrEqual(10);
      expect(bitsApart(copy.slice(0, 16), likenesses[index]!.slice(0, 16))).toBeLessThanOrEqual(6);
    }
  });

  it('is read from a file that lost only its end, and not from a torn one', async () => {
    const photo = photos[0]!;
    expect(await likeness(photo.subarray(0, photo.length - 2))).toBe(likenesses[0]);
    await expect(likeness(photo.subarray(0, photo.length / 2))).rejects.toThrow(TornImage);
    await expect(likeness(Buffer.from('no picture'))).rejects.toThrow(TornImage);
  });

  it('is never missing for a file that others read and this one cannot: it is refused', async () => {
    const cmyk = await sharp(photos[0]!).toColourspace('cmyk').jpeg().toBuffer();
    await expect(likeness(cmyk)).rejects.toThrow(TornImage);
    const withoutEnd = (await sharp(photos[0]!).png().toBuffer()).subarray(0, -12);
    await expect(likeness(withoutEnd)).rejects.toThrow(TornImage);
  });

  it('is undefined for a picture that is too small or too even', () => {
    expect(likenessOf(grey(64, 64, rising))).toBeDefined();
    expect(likenessOf(grey(32, 32, rising))).toBeDefined();
    expect(likenessOf(grey(31, 64, rising))).toBeUndefined();
    expect(likenessOf(grey(64, 31, rising))).toBeUndefined();
    expect(likenessOf(grey(64, 64, () => 200))).toBeUndefined();
    // Half of the picture is brighter by twice the deviation.
    expect(likenessOf(grey(64, 64, (x) => (x < 32 ? 100 : 107)))).toBeUndefined();
    expect(likenessOf(grey(64, 64, (x) => (x < 32 ? 100 : 109)))).toBeDefined();
  });

  it('does not depend on brightness, and treats transparent pixels as white', () => {
    const wave = (x: number, y: number) => 100 + 50 * Math.sin(x / 9) + 30 * Math.cos(y / 7);
    const seen = likenessOf(grey(64, 64, wave));
    expect(likenessOf(grey(64, 64, (x, y) => wave(x, y) + 20))).toBe(seen);
    expect(likenessOf(grey(64, 64, wave, 0))).toBeUndefined();
  });

  it('begins with its waves and continues with its slopes', () => {
    const slopes = likenessOf(grey(64, 64, rising))!.slice(16);
    expect(slopes).toBe('fefefefefefefefe');
    expect(likenessOf(grey(64, 64, (x) => 255 - x * 4))!.slice(16)).toBe('0101010101010101');
    expect(likenessOf(grey(64, 64, (_x, y) => y * 4))!.slice(16)).toBe('0101010101010100');
  });
});
