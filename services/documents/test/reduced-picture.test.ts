import { reducedBy } from '../src/domain/reduced-picture.ts';

const picture = (width: number, height: number, pixel: (x: number, y: number) => number[]) => ({
  width,
  height,
  data: Uint8ClampedArray.from(
    Array.from({ length: width * height }, (_, at) => pixel(at % width, Math.floor(at / width))).flat(),
  ),
});
const colours = ({ data }: { data: Uint8ClampedArray }) =>
  Array.from({ length: data.length / 4 }, (_, at) => [...data.subarray(at * 4, at * 4 + 4)]);

describe('a picture with fewer pixels', () => {
  it('has the mean of each square, without incomplete ones', () => {
    const reduced = reducedBy(
      picture(5, 2, (x, y) => [x < 2 ? 200 : 10, y * 100, 0, 255]),
      2,
    );
    expect(reduced).toMatchObject({ width: 2, height: 1 });
    expect(colours(reduced)).toEqual([
      [200, 50, 0, 255],
      [10, 50, 0, 255],
    ]);
  });

  it('is white if it was transparent', () => {
    expect(
      colours(
        reducedBy(
          picture(1, 1, () => [0, 0, 0, 0]),
          1,
        ),
      ),
    ).toEqual([[255, 255, 255, 255]]);
  });

  it('keeps at least one pixel', () => {
    expect(
      reducedBy(
        picture(2, 1, () => [8, 8, 8, 255]),
        3,
      ),
    ).toMatchObject({ width: 1, height: 1 });
  });
});
