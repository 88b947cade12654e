import * as ort from 'onnxruntime-web';
import type { Picture } from '../picture.ts';
import type { OcrModels } from './models.ts';

/** The characters that the recogniser read in one cut-out, with their place along the line (0 to 1). */
export interface ReadCharacter {
  character: string;
  confidence: number;
  at: number;
}

const BATCH = 6;
/** The recogniser underestimates spaces: between two characters this probability is enough. */
const SPACE_THRESHOLD = 0.02;

/** The tensor layout of both line models: BGR, -1 to 1, padded to the widest of the batch. */
export function lineTensor(lines: readonly Picture[], height: number): ort.Tensor {
  const width = Math.max(...lines.map((line) => line.width));
  const data = new Float32Array(lines.length * 3 * height * width);
  lines.forEach((line, n) => {
    for (let c = 0; c < 3; c++) {
      for (let y = 0; y < height; y++) {
        const row = ((n * 3 + c) * height + y) * width;
        for (let x = 0; x < line.width; x++) data[row + x] = line.data[(y * line.width + x) * 3 + 2 - c]! / 127.5 - 1;
      }
    }
  });
  return new ort.Tensor('float32', data, [lines.length, 3, height, width]);
}

/** Reads lines of 48 pixels height; answers are in the given order. */
export async function readText(models: OcrModels, lines: readonly Picture[]): Promise<ReadCharacter[][]> {
  const order = lines.map((_, index) => index).sort((a, b) => lines[a]!.width - lines[b]!.width);
  const answer: ReadCharacter[][] = lines.map(() => []);
  for (let from = 0; from < order.length; from += BATCH) {
    const batch = order.slice(from, from + BATCH);
    const tensor = lineTensor(
      batch.map((index) => lines[index]!),
      48,
    );
    const session = models.recogniser;
    const output = (await session.run({ [session.inputNames[0]!]: tensor }))[session.outputNames[0]!]!;
    const [, steps, classes] = output.dims as [number, number, number];
    const padded = tensor.dims[3]!;
    batch.forEach((index, n) => {
      const scores = (output.data as Float32Array).subarray(n * steps * classes, (n + 1) * steps * classes);
      answer[index] = decode(models, scores, steps, classes, lines[index]!.width / padded);
    });
  }
  return answer;
}

function decode(
  models: OcrModels,
  scores: Float32Array,
  steps: number,
  classes: number,
  used: number,
): ReadCharacter[] {
  const read: ReadCharacter[] = [];
  let previous = 0;
  let space = 0;
  for (let step = 0; step < steps; step++) {
    const base = step * classes;
    let best = 0;
    for (const candidate of models.allowedClasses)
      if (scores[base + candidate]! > scores[base + best]!) best = candidate;
    space = Math.max(space, scores[base + classes - 1]!);
    if (best !== 0 && best !== previous) {
      const character = models.alphabet[best]!;
      const at = Math.min(1, (step + 0.5) / steps / used);
      const gap = read.length > 0 && read.at(-1)!.character !== ' ';
      if (gap && (character === ' ' || space > SPACE_THRESHOLD)) read.push({ character: ' ', confidence: 1, at });
      if (character !== ' ') read.push({ character, confidence: scores[base + best]!, at });
      space = 0;
    }
    previous = best;
  }
  while (read.at(-1)?.character === ' ') read.pop();
  return read;
}
