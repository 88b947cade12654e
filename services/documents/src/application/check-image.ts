import { imageLimits } from '@claimstream/api-contract/documents/image-limits';
import type { ProcessingInput } from '../domain/processing.ts';
import { refuseImage } from '../domain/usable-image.ts';
import type { Images } from '../store/images.ts';

/** Checks by the bytes of a file whether it is an image that can be analysed. */
export function checkImage(images: Pick<Images, 'readUpTo'>) {
  return async ({ key, imageVersion }: ProcessingInput): Promise<{ reasonCode?: string }> => {
    const image = await images.readUpTo(imageLimits.maxBytes, key, imageVersion);
    if (!image) return { reasonCode: 'FILE_TOO_LARGE' };
    const reasonCode = refuseImage(image);
    return reasonCode ? { reasonCode } : {};
  };
}
