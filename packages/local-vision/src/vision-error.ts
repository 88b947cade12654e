/**
 * `NOT_AN_IMAGE`: neither JPEG nor PNG. `CORRUPT_IMAGE`: cannot be decoded. `IMAGE_TOO_LARGE`: over the stated limits.
 * `VISION_CANCELLED`: the caller cancelled the request.
 */
export type VisionErrorCode =
  | 'NOT_AN_IMAGE'
  | 'CORRUPT_IMAGE'
  | 'IMAGE_TOO_LARGE'
  | 'VISION_CANCELLED'
  | 'VISION_CLOSED'
  | 'VISION_FAILED';

/** The base class of this package's errors. */
export class VisionError extends Error {
  readonly code: VisionErrorCode;

  constructor(code: VisionErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'VisionError';
    this.code = code;
  }
}
