import { type LabelAnalysis, VisionError, type VisionErrorCode } from '@claimstream/local-vision';
import { AwsError } from '../../../errors.ts';
import type { Call, Kernel, Verb } from '../../../kernel.ts';
import { type ImageSource, readImage } from '../../vision/image-source.ts';
import { look } from '../../vision/vision-of.ts';
import { type GeneralLabelsSettings, selectLabels } from '../label-selection.ts';
import { imagePropertiesShape, labelShape } from '../label-shapes.ts';

interface DetectLabelsInput {
  Image?: ImageSource;
  MaxLabels?: number;
  MinConfidence?: number;
  Features?: string[];
  Settings?: { GeneralLabels?: GeneralLabelsSettings; ImageProperties?: { MaxDominantColors?: number } };
}

const errors: Partial<Record<VisionErrorCode, string>> = {
  NOT_AN_IMAGE: 'InvalidImageFormatException',
  CORRUPT_IMAGE: 'InvalidImageFormatException',
  IMAGE_TOO_LARGE: 'ImageTooLargeException',
  // Nobody reads it, since the connection is closed.
  VISION_CANCELLED: 'RequestTimeoutException',
};
/** https://docs.aws.amazon.com/rekognition/latest/dg/limits.html */
const limit = { fromS3: 15 * 1024 * 1024, tooLarge: 'ImageTooLargeException' };
const features = ['GENERAL_LABELS', 'IMAGE_PROPERTIES'];

export const detectLabels = (kernel: Kernel): Verb<DetectLabelsInput> => ({
  permissions: () => [{ action: 'rekognition:DetectLabels', resource: '*' }],
  async run(input, call) {
    const asked = input.Features?.length ? input.Features : ['GENERAL_LABELS'];
    const { MinConfidence = 55, MaxLabels = 1000 } = input;
    const maxColours = input.Settings?.ImageProperties?.MaxDominantColors ?? 10;
    const valid =
      asked.every((one) => features.includes(one)) && MinConfidence >= 0 && MinConfidence <= 100 && MaxLabels >= 0;
    if (!input.Image || !valid || maxColours < 1 || maxColours > 12) {
      throw new AwsError('InvalidParameterException', 'Request has invalid parameters');
    }
    const image = await readImage(kernel, call, input.Image, limit);
    const seen = await labelsOf(kernel, call, image);
    const properties = asked.includes('IMAGE_PROPERTIES');
    const selection = { ...input.Settings?.GeneralLabels, minConfidence: MinConfidence, maxLabels: MaxLabels };
    return {
      ...(asked.includes('GENERAL_LABELS')
        ? {
            Labels: selectLabels(seen.labels, selection).map((label) => labelShape(label, properties ? maxColours : 0)),
          }
        : {}),
      ...(properties ? { ImageProperties: imagePropertiesShape(seen, maxColours) } : {}),
      LabelModelVersion: '3.0',
    };
  },
});

async function labelsOf(kernel: Kernel, call: Call, image: Uint8Array): Promise<LabelAnalysis> {
  try {
    return await look(kernel, call, (vision, signal) => vision.detectLabels(image, signal));
  } catch (cause) {
    const code = cause instanceof VisionError ? errors[cause.code] : undefined;
    if (!code) throw cause;
    throw Object.assign(new AwsError(code, `Request has invalid image format: ${(cause as Error).message}`), { cause });
  }
}
