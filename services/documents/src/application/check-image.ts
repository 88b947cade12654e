import type { ProcessingInput } from '../domain/processing.ts';
import { MAX_BYTES, refuseImage } from '../domain/usable-image.ts';
import type { Images } from '../store/images.ts';

/** Checks by the bytes of a file whether it is an image that can be analysed. */
export function checkImage(images: Pick<Images, 'sizeOf' | 'read'>) {
  return async ({ key, imageVersion }: ProcessingInput): Promise<{ reasonCode?: string }> => {
    if ((await images.sizeOf(key, imageVersion)) > MAX_BYTES) return { reasonCode: 'FILE_TOO_LARGE' };
    const reasonCode = refuseImage(await images.read(key, imageVersion));
    return reasonCode ? { reasonCode } : {};
  };
}
