import { openVision, type Vision } from '@claimstream/local-vision';
import type { Call, Kernel } from '../../kernel.ts';
import { workClockOf } from '../../work-clock.ts';

const opened = new WeakMap<Kernel, Vision>();

/** The vision that Textract and Rekognition share, so that models are loaded once. */
export function visionOf(kernel: Kernel): Vision {
  const known = opened.get(kernel);
  if (known) return known;
  const vision = openVision();
  opened.set(kernel, vision);
  return vision;
}

/**
 * Runs a caller's request. AWS has its models loaded, so timeouts stand still while this machine loads them.
 * A caller that is gone, such as a function that timed out, leaves the queue.
 */
export async function look<T>(
  kernel: Kernel,
  { signal }: Call,
  ask: (vision: Vision, signal?: AbortSignal) => Promise<T>,
): Promise<T> {
  const vision = visionOf(kernel);
  await workClockOf(kernel).standStillFor(vision.load());
  return ask(vision, signal);
}

/** Ends the worker thread, if there is one. */
export async function closeVision(kernel: Kernel): Promise<void> {
  const vision = opened.get(kernel);
  opened.delete(kernel);
  await vision?.close();
}
