import { type Pixels, reducedBy } from '../src/domain/reduced-picture.ts';
import { codec } from './codec-from-disk.ts';

/** The picture without a margin, as a share of its sides. */
export function cropped({ data, width, height }: Pixels, share: number): Pixels {
  const left = Math.round((width * share) / 2);
  const top = Math.round((height * share) / 2);
  const [wide, high] = [width - 2 * left, height - 2 * top];
  const cut = new Uint8ClampedArray(wide * high * 4);
  for (let y = 0; y < high; y++) {
    const from = ((y + top) * width + left) * 4;
    cut.set(data.subarray(from, from + wide * 4), y * wide * 4);
  }
  return { data: cut, width: wide, height: high };
}

/** Changes that people make to a photo before they show it again. */
export const copies: Record<string, (photo: Pixels) => Promise<Uint8Array>> = {
  'compressed again': (photo) => codec.encodeJpeg(photo, 40),
  'half the size': (photo) => codec.encodeJpeg(reducedBy(photo, 2), 80),
  'a quarter of the size': (photo) => codec.encodeJpeg(reducedBy(photo, 4), 80),
  'cropped by 2 %': (photo) => codec.encodeJpeg(cropped(photo, 0.02), 80),
  'cropped and half the size': (photo) => codec.encodeJpeg(reducedBy(cropped(photo, 0.02), 2), 80),
};
