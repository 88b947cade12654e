import { taskHandler } from '@claimstream/lambda-kit';
import { config } from '../config.ts';
import { refuseImage } from '../domain/usable-image.ts';
import { type Images, imagesIn, MAX_BYTES } from '../images.ts';
import { ProcessingInput } from '../workflow-data.ts';

/** Looks at the bytes: whether they are an image that can be analysed. */
export function checkImage(images: Pick<Images, 'sizeOf' | 'read'>) {
  return async ({ key, imageVersion }: ProcessingInput): Promise<{ reasonCode?: string }> => {
    if ((await images.sizeOf(key, imageVersion)) > MAX_BYTES) return { reasonCode: 'FILE_TOO_LARGE' };
    const reasonCode = refuseImage(await images.read(key, imageVersion));
    return reasonCode ? { reasonCode } : {};
  };
}

export const handler = taskHandler(ProcessingInput, checkImage(imagesIn(config.BUCKET)));
