import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { loadCocoDetector } from './car/coco-detector.ts';
import { type IdAnalysis, parseCard } from './id/parse-card.ts';
import { detectLabels } from './labels.ts';
import { loadOcrModels } from './ocr/models.ts';
import { readPicture } from './ocr/read-picture.ts';
import { decodePicture, type Picture } from './picture.ts';
import { VisionError } from './vision-error.ts';
import type { WorkerReply, WorkerRequest } from './worker-messages.ts';

/** The thread with the models. Each model is loaded on first use. */
const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
};
const ocrModels = once(loadOcrModels);
const cocoDetector = once(loadCocoDetector);

/** The latest texts: a document is analysed and labelled from the same bytes. */
const recent = new Map<string, { analysis: IdAnalysis; lines: number }>();
const REMEMBERED = 8;

async function readId(picture: Picture, image: Uint8Array): Promise<{ analysis: IdAnalysis; lines: number }> {
  const key = createHash('sha256').update(image).digest('hex');
  const known = recent.get(key);
  if (known) return known;
  const lines = await readPicture(await ocrModels(), picture);
  const read = { analysis: parseCard(lines), lines: lines.length };
  recent.set(key, read);
  if (recent.size > REMEMBERED) recent.delete(recent.keys().next().value!);
  return read;
}

async function answer(request: WorkerRequest) {
  if (request.task === 'load') return void (await Promise.all([ocrModels(), cocoDetector()]));
  const { task, image } = request;
  const picture = await decodePicture(image);
  if (task === 'analyzeId') return (await readId(picture, image)).analysis;
  return detectLabels(await cocoDetector(), picture, () => readId(picture, image));
}

parentPort!.on('message', async (request: WorkerRequest) => {
  const reply = (message: WorkerReply) => parentPort!.postMessage(message);
  try {
    reply({ result: await answer(request) });
  } catch (error) {
    const code = error instanceof VisionError ? error.code : 'VISION_FAILED';
    reply({ error: { code, message: error instanceof Error ? error.message : String(error) } });
  }
});
