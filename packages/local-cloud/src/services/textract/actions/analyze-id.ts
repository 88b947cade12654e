import {
  type Field,
  type IdAnalysis,
  idFieldNames,
  VisionError,
  type VisionErrorCode,
} from '@claimstream/local-vision';
import { AwsError } from '../../../errors.ts';
import type { Call, Kernel, Verb } from '../../../kernel.ts';
import { type ImageSource, readImage } from '../../vision/image-source.ts';
import { look } from '../../vision/vision-of.ts';

interface AnalyzeIdInput {
  DocumentPages?: ImageSource[];
}

const errors: Partial<Record<VisionErrorCode, string>> = {
  NOT_AN_IMAGE: 'UnsupportedDocumentException',
  CORRUPT_IMAGE: 'BadDocumentException',
  IMAGE_TOO_LARGE: 'DocumentTooLargeException',
  // Nobody reads it, since the connection is closed.
  VISION_CANCELLED: 'RequestTimeoutException',
};

/** https://docs.aws.amazon.com/textract/latest/dg/limits-document.html */
const limit = { fromS3: 10 * 1024 * 1024, tooLarge: 'DocumentTooLargeException' };

/** Answers empty fields for a picture without an identity card, as AWS does. */
export const analyzeId = (kernel: Kernel): Verb<AnalyzeIdInput> => ({
  permissions: () => [{ action: 'textract:AnalyzeID', resource: '*' }],
  async run(input, call) {
    const pages = input.DocumentPages ?? [];
    if (pages.length < 1 || pages.length > 2) {
      throw new AwsError(
        'InvalidParameterException',
        'Request has invalid parameters: DocumentPages takes 1 or 2 pages',
      );
    }
    const analyses: IdAnalysis[] = [];
    for (const page of pages) {
      const image = await readImage(kernel, call, page, limit);
      analyses.push(await read(kernel, call, image));
    }
    const identityFields = idFieldNames.map((name) => {
      const shown = analyses.map((analysis) => analysis.fields[name]);
      return { Type: { Text: name }, ValueDetection: detection(shown.find((one) => one.value !== '') ?? shown[0]!) };
    });
    return {
      IdentityDocuments: [{ DocumentIndex: 1, IdentityDocumentFields: identityFields }],
      DocumentMetadata: { Pages: pages.length },
      AnalyzeIDModelVersion: '1.0',
    };
  },
});

async function read(kernel: Kernel, call: Call, image: Uint8Array): Promise<IdAnalysis> {
  try {
    return await look(kernel, call, (vision, signal) => vision.analyzeId(image, signal));
  } catch (cause) {
    const code = cause instanceof VisionError ? errors[cause.code] : undefined;
    if (!code) throw cause;
    throw Object.assign(new AwsError(code, `Request has unsupported document: ${(cause as Error).message}`), { cause });
  }
}

function detection(field: Field) {
  return {
    Text: field.value,
    Confidence: field.confidence,
    ...(field.normalizedValue
      ? { NormalizedValue: { Value: `${field.normalizedValue}T00:00:00`, ValueType: 'Date' } }
      : {}),
  };
}
