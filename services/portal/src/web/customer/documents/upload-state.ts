/** Why a picture cannot be used, found before it was sent; the codes are those of the documents service. */
export type PictureFault = 'NOT_AN_IMAGE' | 'IMAGE_TOO_SMALL' | 'FILE_TOO_LARGE';

export class UnusablePicture extends Error {
  readonly fault: PictureFault;

  constructor(fault: PictureFault) {
    super(fault);
    this.fault = fault;
  }
}

/** The state of one picture's upload. */
export type Upload =
  | { is: 'idle' }
  | { is: 'preparing' }
  /** `share` of the file sent so far, 0 to 1. */
  | { is: 'sending'; share: number }
  /** The connection was lost; the picture is kept for another try. */
  | { is: 'cut' }
  | { is: 'unusable'; fault: PictureFault }
  /** An API refused it. */
  | { is: 'refused'; error: unknown }
  /** The service has it, under this attempt number. */
  | { is: 'arrived'; attempt: number };

export type UploadChange =
  | { did: 'pick' }
  | { did: 'send'; share: number }
  | { did: 'lose-connection' }
  | { did: 'find-unusable'; fault: PictureFault }
  | { did: 'refuse'; error: unknown }
  | { did: 'arrive'; attempt: number };

export function nextUpload(upload: Upload, change: UploadChange): Upload {
  switch (change.did) {
    case 'pick':
      return { is: 'preparing' };
    case 'send':
      // A late progress event must not move an upload back.
      if (upload.is === 'sending') return { is: 'sending', share: Math.max(upload.share, change.share) };
      return upload.is === 'preparing' ? { is: 'sending', share: change.share } : upload;
    case 'lose-connection':
      return { is: 'cut' };
    case 'find-unusable':
      return { is: 'unusable', fault: change.fault };
    case 'refuse':
      return { is: 'refused', error: change.error };
    case 'arrive':
      return { is: 'arrived', attempt: change.attempt };
  }
}

export const isUnderWay = ({ is }: Upload): boolean => is === 'preparing' || is === 'sending' || is === 'cut';
