import * as z from 'zod';
import { Problem } from './problem.ts';

/** DynamoDB refuses longer keys, and no key of ours is half as long. */
const KEY_BYTES = 1024;
export const fitsKey = (text: string): boolean => Buffer.byteLength(text) <= KEY_BYTES;
const key = z.string().min(1).refine(fitsKey);
/** The end of a page of an ordered index: the keys of its last item. */
const Position = z.tuple([key, key, key]);

/**
 * The cursor of the page after an item, for callers to send back.
 * @param index name of the index
 * @param item the last of the page, with its keys
 */
export function cursorAfter(index: string, item: Record<string, unknown>): string {
  const position = [item.pk, item.sk, item[`${index}sk`]];
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * The key after which the page begins. It stays in the requested partition, whatever the cursor says.
 * @throws Problem 400 if a caller made the cursor up
 */
export function keyAfter(index: string, value: string, cursor: string): Record<string, string> {
  const parsed = Position.safeParse(decoded(cursor));
  if (!parsed.success) throw noSuchPage();
  const [pk, sk, position] = parsed.data;
  return { pk, sk, [`${index}pk`]: value, [`${index}sk`]: position };
}

/** For a cursor that a caller made up. */
export const noSuchPage = (): Problem =>
  new Problem(400, 'INVALID_CURSOR', 'The cursor names no page. Send `next` of the page before, or begin without one.');

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
