/** `NOT_AN_IMAGE`: no JPEG or PNG. `CORRUPT_IMAGE`: it says so but cannot be decoded. `IMAGE_TOO_LARGE`: over the stated limits. `VISION_CANCELLED`: the asker took it back. */
export type VisionErrorCode =
  | 'NOT_AN_IMAGE'
  | 'CORRUPT_IMAGE'
  | 'IMAGE_TOO_LARGE'
  | 'VISION_CANCELLED'
  | 'VISION_CLOSED'
  | 'VISION_FAILED';

/** The family of every error of this package. */
export class VisionError extends Error {
  readonly code: VisionErrorCode;

  constructor(code: VisionErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'VisionError';
    this.code = code;
  }
}
