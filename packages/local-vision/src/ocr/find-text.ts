import * as ort from 'onnxruntime-web';
import { type Picture, resizePicture } from '../picture.ts';
import type { OcrModels } from './models.ts';
import { angleBetween, type Blob, dominantAngle, measureBlob, regionOf, type TextRegion } from './text-region.ts';

const PIXEL_IS_TEXT = 0.3;
const BLOB_IS_TEXT = 0.5;
const UNCLIP = 1.6;
const LONG_SIDE = 1280;

export interface FoundText {
  regions: TextRegion[];
  /** Direction of the text, modulo half a turn. */
  angle: number;
}

/** Finds the pieces of text in a picture (differentiable binarisation detector). */
export async function findText(models: OcrModels, picture: Picture): Promise<FoundText> {
  const longest = Math.max(picture.width, picture.height);
  const scale = longest > LONG_SIDE ? LONG_SIDE / longest : Math.min(1.5, Math.max(1, 960 / longest));
  const width = Math.max(32, Math.round((picture.width * scale) / 32) * 32);
  const height = Math.max(32, Math.round((picture.height * scale) / 32) * 32);
  const probability = await textProbability(models, await resizePicture(picture, width, height));
  const blobs = connect(probability, width, height);
  const angle = dominantAngle(blobs);
  const toX = picture.width / width;
  const toY = picture.height / height;
  const regions = blobs
    .filter((blob) => blob.elongation < 2 || angleBetween(blob.angle, angle) < Math.PI / 5)
    .map((blob) => {
      // Perspective tilts lines differently: a long line shows its own direction, a short one does not.
      const own = blob.elongation > 5 && angleBetween(blob.angle, angle) < 0.2;
      const region = regionOf(blob, own ? alike(blob.angle, angle) : angle, UNCLIP);
      return {
        centreX: region.centreX * toX,
        centreY: region.centreY * toY,
        width: region.width * toX,
        height: region.height * toY,
        angle: region.angle,
      };
    });
  return { regions, angle };
}

function alike(angle: number, reference: number): number {
  return angle + Math.PI * Math.round((reference - angle) / Math.PI);
}

async function textProbability(models: OcrModels, picture: Picture): Promise<Float32Array> {
  const { data, width, height } = picture;
  const area = width * height;
  const mean = [0.485, 0.456, 0.406];
  const deviation = [0.229, 0.224, 0.225];
  const input = new Float32Array(3 * area);
  for (let i = 0; i < area; i++) {
    for (let c = 0; c < 3; c++) input[c * area + i] = (data[i * 3 + 2 - c]! / 255 - mean[c]!) / deviation[c]!;
  }
  const session = models.detector;
  const output = await session.run({
    [session.inputNames[0]!]: new ort.Tensor('float32', input, [1, 3, height, width]),
  });
  return output[session.outputNames[0]!]!.data as Float32Array;
}

function connect(probability: Float32Array, width: number, height: number): Blob[] {
  const seen = new Uint8Array(width * height);
  const stack = new Int32Array(width * height);
  const blobs: Blob[] = [];
  for (let start = 0; start < width * height; start++) {
    if (seen[start] || probability[start]! < PIXEL_IS_TEXT) continue;
    const xs: number[] = [];
    const ys: number[] = [];
    let sum = 0;
    let top = 0;
    stack[top++] = start;
    seen[start] = 1;
    while (top > 0) {
      const at = stack[--top]!;
      const x = at % width;
      const y = (at - x) / width;
      xs.push(x);
      ys.push(y);
      sum += probability[at]!;
      const neighbours = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
      for (const next of neighbours) {
        if (next < 0 || next >= seen.length || seen[next] || probability[next]! < PIXEL_IS_TEXT) continue;
        seen[next] = 1;
        stack[top++] = next;
      }
    }
    if (xs.length >= 8 && sum / xs.length >= BLOB_IS_TEXT) blobs.push(measureBlob(xs, ys));
  }
  return blobs;
}
