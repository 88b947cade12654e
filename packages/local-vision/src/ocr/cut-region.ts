import { type Picture, resizePicture } from '../picture.ts';
import type { TextRegion } from './text-region.ts';

/** Cuts a rotated rectangle out of a picture, upright, `height` pixels high. */
export async function cutRegion(
  picture: Picture,
  region: TextRegion,
  height: number,
  widest: number,
): Promise<Picture> {
  const upright = turnUpright(picture, region);
  const width = Math.max(16, Math.min(widest, Math.round((height * upright.width) / upright.height)));
  return resizePicture(upright, width, height);
}

function turnUpright(picture: Picture, region: TextRegion): Picture {
  const width = Math.max(2, Math.round(region.width));
  const height = Math.max(2, Math.round(region.height));
  const data = Buffer.alloc(width * height * 3);
  const cos = Math.cos(region.angle);
  const sin = Math.sin(region.angle);
  const clampX = (x: number) => Math.min(picture.width - 1, Math.max(0, x));
  const clampY = (y: number) => Math.min(picture.height - 1, Math.max(0, y));
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const u = column + 0.5 - width / 2;
      const v = row + 0.5 - height / 2;
      const x = clampX(region.centreX + u * cos - v * sin - 0.5);
      const y = clampY(region.centreY + u * sin + v * cos - 0.5);
      const left = Math.floor(x);
      const above = Math.floor(y);
      const fx = x - left;
      const fy = y - above;
      const right = clampX(left + 1);
      const below = clampY(above + 1);
      for (let c = 0; c < 3; c++) {
        const pixel = (px: number, py: number) => picture.data[(py * picture.width + px) * 3 + c]!;
        const upper = pixel(left, above) * (1 - fx) + pixel(right, above) * fx;
        const lower = pixel(left, below) * (1 - fx) + pixel(right, below) * fx;
        data[(row * width + column) * 3 + c] = Math.round(upper * (1 - fy) + lower * fy);
      }
    }
  }
  return { data, width, height };
}
