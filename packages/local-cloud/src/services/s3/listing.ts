import { AwsError } from '../../errors.ts';
import type { Version } from './objects.ts';

export interface Page {
  versions: Version[];
  commonPrefixes: string[];
  /** The last key or prefix returned, where more follows. */
  next?: string;
  /** The last version returned, where more follows. */
  nextVersion?: string;
}

/** Groups keys by `delimiter` and cuts at `max` entries. `versions` come in key order. */
export function page(
  versions: Iterable<Version>,
  { prefix, delimiter, max, after }: { prefix: string; delimiter?: string; max: number; after: string },
): Page {
  const result: Page = { versions: [], commonPrefixes: [] };
  let last: { name: string; version?: string } | undefined;
  for (const version of versions) {
    const cut = delimiter ? version.key.indexOf(delimiter, prefix.length) : -1;
    const group = cut >= 0 ? version.key.slice(0, cut + delimiter!.length) : undefined;
    if (group !== undefined && (group === result.commonPrefixes.at(-1) || group === after)) continue;
    if (result.versions.length + result.commonPrefixes.length >= max) {
      if (max === 0) return result;
      return { ...result, next: last?.name, nextVersion: last?.version };
    }
    if (group === undefined) result.versions.push(version);
    else result.commonPrefixes.push(group);
    last = group === undefined ? { name: version.key, version: version.versionId } : { name: group };
  }
  return result;
}

export function maxKeys(text: string | number | undefined | null): number {
  if (text === undefined || text === null || text === '') return 1000;
  const max = Number(text);
  if (!Number.isInteger(max) || max < 0) {
    throw new AwsError('InvalidArgument', 'Provided max-keys not an integer or within integer range', 400);
  }
  return Math.min(max, 1000);
}

/** Encodes keys for `encoding-type=url`. */
export const encoder = (type: string | undefined) => (text: string) =>
  type === 'url' ? encodeURIComponent(text).replaceAll('%2F', '/') : text;

/** Continuation tokens are opaque to clients. */
export const toToken = (key: string): string => Buffer.from(key).toString('base64url');
export const fromToken = (token: string): string => Buffer.from(token, 'base64url').toString();
