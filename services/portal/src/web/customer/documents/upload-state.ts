/** Why a picture cannot be used, found before it was sent; codes as the documents service has them. */
export type PictureFault = 'NOT_AN_IMAGE' | 'IMAGE_TOO_SMALL' | 'FILE_TOO_LARGE';

export class UnusablePicture extends Error {
  readonly fault: PictureFault;

  constructor(fault: PictureFault) {
    super(fault);
    this.fault = fault;
  }
}

/** How far the upload of one picture is. */
export type Upload =
  | { is: 'idle' }
  | { is: 'preparing' }
  /** `share` of the file that was sent, 0 to 1. */
  | { is: 'sending'; share: number }
  /** The connection went; the picture is still at hand. */
  | { is: 'cut' }
  | { is: 'unusable'; fault: PictureFault }
  /** An API refused it. */
  | { is: 'refused'; error: unknown }
  /** It is at the service, as the upload of this number. */
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
      // Progress that is told late must not take an upload back.
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
