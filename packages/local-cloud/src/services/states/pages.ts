import { AwsError } from '../../errors.ts';

/** One page of a list, and the token of the next page, if any. */
export function pageOf<T>(all: T[], size: number, token?: string): { page: T[]; next: { nextToken?: string } } {
  const from = token === undefined ? 0 : Number(Buffer.from(token, 'base64url').toString());
  if (!Number.isInteger(from)) throw new AwsError('InvalidToken', `Invalid Token: '${token}'`);
  const page = all.slice(from, from + size);
  const end = from + page.length;
  return { page, next: end < all.length ? { nextToken: Buffer.from(String(end)).toString('base64url') } : {} };
}
