/** Red, green, blue and opacity of each pixel, row by row, 8 bit. */
export interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/**
 * The picture with one pixel for each square of `times` x `times`, its mean. Transparent pixels become white, because a JPEG has no
 * opacity. Incomplete squares at the right and lower edge are left out.
 */
export function reducedBy({ data, width: from, height: high }: Pixels, times: number): Pixels {
  const width = Math.max(1, Math.floor(from / times));
  const height = Math.max(1, Math.floor(high / times));
  const square = Math.min(times, from) * Math.min(times, high);
  const reduced = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let row = 0; row < Math.min(times, high); row++) {
        let at = ((y * times + row) * from + x * times) * 4;
        for (let column = 0; column < Math.min(times, from); column++, at += 4) {
          const opacity = data[at + 3]! / 255;
          const white = 255 * (1 - opacity);
          red += data[at]! * opacity + white;
          green += data[at + 1]! * opacity + white;
          blue += data[at + 2]! * opacity + white;
        }
      }
      reduced[to] = red / square;
      reduced[to + 1] = green / square;
      reduced[to + 2] = blue / square;
      reduced[to + 3] = 255;
    }
  }
  return { data: reduced, width, height };
}
