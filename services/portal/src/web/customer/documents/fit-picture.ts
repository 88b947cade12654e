import type { ImageType } from '@claimstream/api-contract/documents/image-limits';
import { fits, type Limits, shrinkSteps, tooSmall } from './shrink-plan.ts';
import { UnusablePicture } from './upload-state.ts';

export interface FittedPicture {
  blob: Blob;
  type: ImageType;
}

/**
 * The picture in a form that may be uploaded: as it is, or redrawn as a smaller JPEG. A redrawn picture is upright, however the camera
 * was held.
 * @throws UnusablePicture
 */
export async function fitPicture(file: Blob, limits: Limits): Promise<FittedPicture> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new UnusablePicture('NOT_AN_IMAGE');
  });
  try {
    const picture = { width: bitmap.width, height: bitmap.height, bytes: file.size, type: file.type };
    if (tooSmall(picture, limits)) throw new UnusablePicture('IMAGE_TOO_SMALL');
    if (fits(picture, limits)) return { blob: file, type: file.type as ImageType };
    for (const { width, height, quality } of shrinkSteps(picture, limits)) {
      const blob = await drawn(bitmap, width, height, quality);
      if (blob && blob.size <= limits.maxBytes) return { blob, type: 'image/jpeg' };
    }
    throw new UnusablePicture('FILE_TOO_LARGE');
  } finally {
    bitmap.close();
  }
}

function drawn(bitmap: ImageBitmap, width: number, height: number, quality: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff'; // instead of transparency
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}
