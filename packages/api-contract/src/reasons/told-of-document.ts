import type { ToldReason } from './told-reason.ts';
import { toldReasons } from './told-reasons.ts';

/** The reasons against a picture that its customer can do something about. */
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
 * What its customer is told of a document: nothing but its status, unless they can do something about it.
 * @param status of the document, in the words of the service that asks
 * @param reasons all that are known, also those of rules
 * @example toldOfDocument('refused', ['LICENCE_NUMBER_MISMATCH']) // [{ code: 'NOT_ACCEPTED', … }]
 */
export function toldOfDocument(status: string, reasons: readonly string[]): ToldReason[] {
  if (status !== 'rejected' && status !== 'refused') return [];
  const told = reasons.filter((reason) => (documentReasons as readonly string[]).includes(reason));
  return toldReasons(told.length > 0 ? told : ['NOT_ACCEPTED']);
}
