import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import '@tensorflow/tfjs-backend-wasm';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import sharp from 'sharp';
import type { Picture } from '../picture.ts';

const require = createRequire(import.meta.url);
const SIDE = 512;

/** The COCO classes that a motor insurer can meet, by number. */
const names: Record<number, CocoName> = { 0: 'Person', 1: 'Bicycle', 2: 'Car', 3: 'Motorcycle', 5: 'Bus', 7: 'Truck' };
export type CocoName = 'Person' | 'Bicycle' | 'Car' | 'Motorcycle' | 'Bus' | 'Truck';

/** A detected object: its box as shares (0 to 1) of the picture. */
export interface Detection {
  name: CocoName;
  /** 0 to 1. */
  score: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Loads CenterNet from its npm package, without any download. */
export async function loadCocoDetector(): Promise<GraphModel> {
  setWasmPaths(`${path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}${path.sep}`);
  await tf.setBackend('wasm');
  const human = path.join(path.dirname(require.resolve('@vladmandic/human')), '..');
  const model = JSON.parse(readFileSync(path.join(human, 'models/centernet.json'), 'utf8'));
  const weights = readFileSync(path.join(human, 'models/centernet.bin'));
  return loadGraphModel({
    load: async () => ({
      modelTopology: model.modelTopology,
      weightSpecs: model.weightsManifest.flatMap((group: { weights: unknown[] }) => group.weights),
      weightData: weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.byteLength) as ArrayBuffer,
      format: model.format,
      generatedBy: model.generatedBy,
      signature: model.signature,
    }),
  });
}

/** The detections in a picture, the highest score first. */
export async function detectObjects(model: GraphModel, picture: Picture, atLeast: number): Promise<Detection[]> {
  const scale = SIDE / Math.max(picture.width, picture.height);
  const width = Math.round(picture.width * scale);
  const height = Math.round(picture.height * scale);
  const pixels = await sharp(picture.data, { raw: { width: picture.width, height: picture.height, channels: 3 } })
    .resize(SIDE, SIDE, { fit: 'contain', background: '#888' })
    .removeAlpha()
    .raw()
    .toBuffer();
  const input = tf.tensor4d(new Float32Array(pixels), [1, SIDE, SIDE, 3]);
  const output = model.execute(input, 'tower_0/detections') as tf.Tensor3D;
  const [rows] = await output.array();
  input.dispose();
  output.dispose();
  const padX = (SIDE - width) / 2;
  const padY = (SIDE - height) / 2;
  const within = (value: number) => Math.min(1, Math.max(0, value));
  return rows!.flatMap((row) => {
    const [x0, y0, x1, y1, score, type] = row as [number, number, number, number, number, number];
    const name = names[type];
    if (!name || score < atLeast) return [];
    const left = within((x0 - padX) / width);
    const top = within((y0 - padY) / height);
    return [
      {
        name,
        score,
        left,
        top,
        width: within((x1 - padX) / width) - left,
        height: within((y1 - padY) / height) - top,
      },
    ];
  });
}
