import type { Pixels } from './reduced-picture.ts';

/** The picture is divided into this many cells a side, and these into this many waves a side. */
const CELLS = 32;
const WAVES = 8;
/** A picture with less contrast has only grain, and no structure to recognise it by. */
const LEAST_CONTRAST = 4;

/**
 * The look of a picture, in 128 bits: nearly equal for copies that were resized, compressed again or cropped a little. Each of the first
 * 64 says whether one of the longest waves of its grey (discrete cosine transform) is stronger than the median, which ignores brightness,
 * contrast and all fine detail; each of the others says whether the picture becomes brighter to the right.
 * @returns 32 hexadecimal digits; undefined for a picture that is too small or too even to recognise
 */
export function likenessOf(picture: Pixels): string | undefined {
  if (picture.width < CELLS || picture.height < CELLS) return undefined;
  const cells = greyCells(picture);
  if (contrastOf(cells) < LEAST_CONTRAST) return undefined;
  const waves = wavesOf(cells);
  const ordered = waves.toSorted((a, b) => a - b);
  const middle = (ordered[waves.length / 2 - 1]! + ordered[waves.length / 2]!) / 2;
  return hexOf(waves.map((wave) => wave > middle)) + hexOf(slopesOf(cells));
}

/**
 * For each of 8 x 8 squares, whether its right neighbour is brighter; the last of a row is compared with the first of the
 * next.
 */
function slopesOf(cells: readonly number[]): boolean[] {
  const side = CELLS / WAVES;
  const squares = Array.from({ length: WAVES * WAVES }, (_, square) => {
    const [left, top] = [(square % WAVES) * side, Math.floor(square / WAVES) * side];
    const ofSquare = cells.filter(
      (_grey, cell) =>
        Math.floor((cell % CELLS) / side) * side === left && Math.floor(cell / CELLS / side) * side === top,
    );
    return ofSquare.reduce((sum, grey) => sum + grey, 0);
  });
  return squares.map((sum, square) => squares[(square + 1) % squares.length]! > sum);
}

/** The mean grey of each cell, row by row; transparent pixels count as white. */
function greyCells({ data, width, height }: Pixels): number[] {
  const sums = new Float64Array(CELLS * CELLS);
  const counts = new Float64Array(CELLS * CELLS);
  const columns = Array.from({ length: width }, (_, x) => Math.floor((x * CELLS) / width));
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor((y * CELLS) / height) * CELLS;
    for (let x = 0; x < width; x++, at += 4) {
      const cell = row + columns[x]!;
      const grey = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
      const opacity = data[at + 3]! / 255;
      sums[cell]! += grey * opacity + 255 * (1 - opacity);
      counts[cell]! += 1;
    }
  }
  return Array.from(sums, (sum, cell) => sum / counts[cell]!);
}

/** Standard deviation. */
function contrastOf(cells: readonly number[]): number {
  const mean = cells.reduce((sum, grey) => sum + grey, 0) / cells.length;
  return Math.sqrt(cells.reduce((sum, grey) => sum + (grey - mean) ** 2, 0) / cells.length);
}

/** The strength of each of the 64 longest waves, without the one that is the brightness. */
function wavesOf(cells: readonly number[]): number[] {
  const waves: number[] = [];
  for (let down = 0; down < WAVES; down++) {
    for (let across = 0; across < WAVES; across++) {
      // The next wave across replaces the brightness.
      const isBrightness = across === 0 && down === 0;
      waves.push(strengthOf(cells, isBrightness ? WAVES : across, down));
    }
  }
  return waves;
}

function strengthOf(cells: readonly number[], across: number, down: number): number {
  let strength = 0;
  for (let y = 0; y < CELLS; y++) {
    for (let x = 0; x < CELLS; x++) strength += cells[y * CELLS + x]! * cosines[across]![x]! * cosines[down]![y]!;
  }
  return strength;
}

const cosines = Array.from({ length: WAVES + 1 }, (_, wave) =>
  Array.from({ length: CELLS }, (_, cell) => Math.cos(((2 * cell + 1) * wave * Math.PI) / (2 * CELLS))),
);

function hexOf(bits: readonly boolean[]): string {
  const number = bits.reduce((sum, bit) => sum * 2n + (bit ? 1n : 0n), 0n);
  return number.toString(16).padStart(bits.length / 4, '0');
}
