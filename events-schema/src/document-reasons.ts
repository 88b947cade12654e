/**
 * The reasons that customers are told about a picture of theirs, each with what they can do. The list is closed: whatever
 * else a check finds stays with staff, for the name of a rule tells how to get past it.
 */
export const documentAdvice = {
  NOT_AN_IMAGE: 'The file is not a JPEG or PNG image. Upload a photo in one of these formats.',
  FILE_DAMAGED: 'The file is damaged or incomplete. Upload it again, or take a new photo.',
  FILE_TOO_LARGE: 'The file is larger than 5 MB. Upload a smaller one.',
  TOO_MANY_PIXELS: 'The picture has too many pixels. Upload it at a lower resolution.',
  IMAGE_TOO_SMALL: 'The picture is too small to read. Its shorter side needs at least 300 pixels.',
  UNREADABLE: 'The writing in the picture could not be read. Take it again in good light, close and sharp.',
  NOT_A_LICENCE: 'The picture does not show a driving licence. Upload one of the front of your licence.',
  MULTIPLE_DOCUMENTS: 'The picture shows more than one document. Upload one of your licence alone.',
  NOT_A_CAR: 'The picture does not show your car. Upload one that does.',
  LICENCE_EXPIRED: 'The licence has expired. Upload one that is still valid.',
  NOT_ACCEPTED: 'We could not accept this picture. Upload another, or contact us.',
} as const;
export type DocumentReason = keyof typeof documentAdvice;

const isTold = (reason: string): reason is DocumentReason => Object.hasOwn(documentAdvice, reason);

/**
 * What its customer is told of a document: nothing but its status, unless they can do something about it.
 * @param status of the document, in the words of the service that asks
 * @param reasons all that are known, also those of rules
 * @example toldOf('refused', ['LICENCE_NUMBER_MISMATCH']).reasons // ['NOT_ACCEPTED']
 */
export function toldOf(status: string, reasons: readonly string[]): { reasons: DocumentReason[]; advice?: string } {
  if (status !== 'rejected' && status !== 'refused') return { reasons: [] };
  const known = reasons.filter(isTold);
  const told: DocumentReason[] = known.length > 0 ? known : ['NOT_ACCEPTED'];
  return { reasons: told, advice: told.map((reason) => documentAdvice[reason]).join(' ') };
}
