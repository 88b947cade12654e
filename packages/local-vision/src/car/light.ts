import type { Picture } from '../picture.ts';
import { hueOf } from './colour-name.ts';
import type { Area } from './dominant-colours.ts';

/** Factors for each channel that show colours as in plain daylight. */
type Gains = [red: number, green: number, blue: number];

/** A smaller share of the picture says nothing about the light. */
const ENOUGH = 0.04;
const BRIGHTEST = 0.85;
const MOST_EXPOSURE = 1.7;
/** A stronger cast counts as the colour of the ground. */
const MOST_CAST = 1.14;

/**
 * A picture as in plain light: shade makes white cars blue, evening sun makes them cream. The references are the road
 * around the car, which is grey, and the brightest part, which is near white.
 */
export function inPlainLight(picture: Picture, car: Area): Picture {
  const cast = castOfGround(picture, car);
  const exposure = exposureOf(picture);
  const gains = cast.map((gain) => gain * exposure) as Gains;
  if (gains.every((gain) => Math.abs(gain - 1) < 0.02)) return picture;
  const data = Buffer.alloc(picture.data.length);
  for (let i = 0; i < data.length; i++) data[i] = Math.min(255, Math.round(picture.data[i]! * gains[i % 3]!));
  return { ...picture, data };
}

function castOfGround(picture: Picture, car: Area): Gains {
  const sums = [0, 0, 0];
  let count = 0;
  const middle = car.top + car.height / 2;
  for (let i = 0; i < picture.width * picture.height; i++) {
    const x = ((i % picture.width) + 0.5) / picture.width;
    const y = (Math.floor(i / picture.width) + 0.5) / picture.height;
    const inside = x >= car.left && x <= car.left + car.width && y <= car.top + car.height && y >= car.top;
    if (y < middle || inside) continue;
    const pixel = [0, 1, 2].map((c) => picture.data[i * 3 + c]!) as Gains;
    const { saturation, value } = hueOf(...pixel);
    if (saturation > 0.35 || value < 0.2 || value > 0.97) continue;
    count++;
    pixel.forEach((channel, c) => {
      sums[c]! += channel;
    });
  }
  if (count < ENOUGH * picture.width * picture.height) return [1, 1, 1];
  const mean = (sums[0]! + sums[1]! + sums[2]!) / 3;
  // Asphalt is not quite grey itself, so the correction leaves some of the cast.
  return sums.map((sum) => Math.min(MOST_CAST, Math.max(1 / MOST_CAST, (mean / sum) ** 0.75))) as Gains;
}

function exposureOf(picture: Picture): number {
  const histogram = new Uint32Array(256);
  const pixels = picture.width * picture.height;
  for (let i = 0; i < pixels; i++) {
    histogram[Math.max(picture.data[i * 3]!, picture.data[i * 3 + 1]!, picture.data[i * 3 + 2]!)]! += 1;
  }
  let brighter = 0;
  let level = 255;
  while (level > 1 && brighter + histogram[level]! < 0.05 * pixels) brighter += histogram[level--]!;
  return Math.min(MOST_EXPOSURE, Math.max(1, (BRIGHTEST * 255) / level));
}
