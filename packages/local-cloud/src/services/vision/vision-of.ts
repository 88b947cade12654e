import { openVision, type Vision } from '@claimstream/local-vision';
import type { Kernel } from '../../kernel.ts';

const opened = new WeakMap<Kernel, Vision>();

/** The one pair of eyes that Textract and Rekognition share: models are loaded once, and only when first asked. */
export function visionOf(kernel: Kernel): Vision {
  const known = opened.get(kernel);
  if (known) return known;
  const vision = openVision();
  opened.set(kernel, vision);
  return vision;
}

/** Ends the worker thread, if there is one. */
export async function closeVision(kernel: Kernel): Promise<void> {
  const vision = opened.get(kernel);
  opened.delete(kernel);
  await vision?.close();
}
