import type { ToldReason } from './told-reason.ts';
import { toldReasons } from './told-reasons.ts';

/** The reasons against a picture that the customer can act on. */
export const documentReasons = [
  'NOT_AN_IMAGE',
  'FILE_DAMAGED',
  'FILE_TOO_LARGE',
  'TOO_MANY_PIXELS',
  'IMAGE_TOO_SMALL',
  'UNREADABLE',
  'NOT_A_LICENCE',
  'MULTIPLE_DOCUMENTS',
  'NOT_A_CAR',
  'LICENCE_EXPIRED',
  'NOT_ACCEPTED',
] as const;

/**
 * Returns the reasons that a customer reads about their document: none unless they can act on it.
 * @param status of the document, in the words of the calling service
 * @param reasons all known reasons, including those of rules
 * @example toldOfDocument('refused', ['LICENCE_NUMBER_MISMATCH']) // [{ code: 'NOT_ACCEPTED', … }]
 */
export function toldOfDocument(status: string, reasons: readonly string[]): ToldReason[] {
  if (status !== 'rejected' && status !== 'refused') return [];
  const told = reasons.filter((reason) => (documentReasons as readonly string[]).includes(reason));
  return toldReasons(told.length > 0 ? told : ['NOT_ACCEPTED']);
}
