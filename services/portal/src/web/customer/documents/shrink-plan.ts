import type { ImageType } from '@claimstream/api-contract/documents/image-limits';

export interface Limits {
  maxBytes: number;
  contentTypes: readonly ImageType[];
  minShorterSide: number;
  maxPixelsASide: number;
}

export interface Picture {
  width: number;
  height: number;
  bytes: number;
  type: string;
}

export interface ShrinkStep {
  width: number;
  height: number;
  /** JPEG quality, 0 to 1. */
  quality: number;
}

const qualities = [0.92, 0.85, 0.75];
/** Each round has two thirds of the previous round's pixels. */
const NEXT_SIDE = Math.sqrt(2 / 3);
const ROUNDS = 12;

/** Whether a picture can be sent as it is. */
export const fits = ({ width, height, bytes, type }: Picture, limits: Limits): boolean =>
  bytes <= limits.maxBytes &&
  Math.max(width, height) <= limits.maxPixelsASide &&
  limits.contentTypes.some((known) => known === type);

/**
 * Steps for redrawing a picture until its file is small enough: first lower quality, then fewer pixels, never fewer than the reading
 * needs.
 */
export function shrinkSteps({ width, height }: Pick<Picture, 'width' | 'height'>, limits: Limits): ShrinkStep[] {
  const start = Math.min(1, limits.maxPixelsASide / Math.max(width, height));
  const steps: ShrinkStep[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const scale = start * NEXT_SIDE ** round;
    const size = { width: Math.floor(width * scale), height: Math.floor(height * scale) };
    if (round > 0 && Math.min(size.width, size.height) < limits.minShorterSide) break;
    steps.push(...qualities.map((quality) => ({ ...size, quality })));
  }
  return steps;
}

/** Why a picture cannot be sent even after redrawing. */
export const tooSmall = ({ width, height }: Pick<Picture, 'width' | 'height'>, limits: Limits): boolean =>
  Math.min(width, height) < limits.minShorterSide;
