import { DetectLabelsCommand, RekognitionClient } from '@aws-sdk/client-rekognition';
import { AnalyzeIDCommand, TextractClient } from '@aws-sdk/client-textract';
import type { LabelAnswer } from '../domain/labels.ts';
import type { CardAnswer } from '../domain/licence-card.ts';

/** One image in S3, by its exact version. */
export interface StoredImage {
  key: string;
  imageVersion: string;
  /** Read instead of the original if the reader does not accept that. */
  copy?: Uint8Array;
}

const MIN_CONFIDENCE = 40;
const MAX_COLOURS = 12;

/** Reads the card in an image. */
export function cardReader(bucket: string, textract: TextractClient = new TextractClient({})) {
  return (image: StoredImage): Promise<CardAnswer> =>
    textract.send(new AnalyzeIDCommand({ DocumentPages: [sourceOf(bucket, image)] }));
}

/** Labels the contents of an image, with their colours. */
export function labelReader(bucket: string, rekognition: RekognitionClient = new RekognitionClient({})) {
  return (image: StoredImage): Promise<LabelAnswer> =>
    rekognition.send(
      new DetectLabelsCommand({
        Image: sourceOf(bucket, image),
        Features: ['GENERAL_LABELS', 'IMAGE_PROPERTIES'],
        MinConfidence: MIN_CONFIDENCE,
        Settings: { ImageProperties: { MaxDominantColors: MAX_COLOURS } },
      }),
    );
}

const sourceOf = (bucket: string, { key, imageVersion, copy }: StoredImage) =>
  copy ? { Bytes: copy } : { S3Object: { Bucket: bucket, Name: key, Version: imageVersion } };

/** Only an image with valid first bytes and size in bytes gets here, so the rest of it or its pixels are at fault. */
const refusals: Record<string, 'FILE_DAMAGED' | 'TOO_MANY_PIXELS'> = {
  TornImage: 'FILE_DAMAGED',
  BadDocumentException: 'FILE_DAMAGED',
  UnsupportedDocumentException: 'FILE_DAMAGED',
  InvalidImageFormatException: 'FILE_DAMAGED',
  DocumentTooLargeException: 'TOO_MANY_PIXELS',
  ImageTooLargeException: 'TOO_MANY_PIXELS',
};

/**
 * Runs an analysis; an image that a service refuses for good (torn, too large) becomes a reason. Every other failure is
 * thrown, and the queue tries again.
 */
export async function orRefusal<T>(analyse: () => Promise<T>): Promise<T | { reasonCode: string }> {
  try {
    return await analyse();
  } catch (error) {
    const reasonCode = error instanceof Error ? refusals[error.name] : undefined;
    if (!reasonCode) throw error;
    return { reasonCode };
  }
}
