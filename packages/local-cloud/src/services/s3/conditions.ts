import { AwsError } from '../../errors.ts';
import type { Version } from './objects.ts';

export interface Conditions {
  IfMatch?: string;
  IfNoneMatch?: string;
  IfModifiedSince?: string;
  IfUnmodifiedSince?: string;
}

export const readConditions = (headers: Record<string, string>, prefix = ''): Conditions => ({
  IfMatch: headers[`${prefix}if-match`],
  IfNoneMatch: headers[`${prefix}if-none-match`],
  IfModifiedSince: headers[`${prefix}if-modified-since`],
  IfUnmodifiedSince: headers[`${prefix}if-unmodified-since`],
});

const names = (list: string, etag: string): boolean =>
  list.split(',').some((item) => item.trim() === '*' || item.trim().replace(/^W\//, '').replaceAll('"', '') === etag);

const failed = (condition: string): AwsError =>
  new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412, {
    Condition: condition,
  });

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** Decides a conditional read in the order of RFC 9110; `not modified` is an answer, a failed condition throws. */
export function checkRead(version: Version, conditions: Conditions): 'read' | 'not modified' {
  const modified = seconds(version.modified);
  if (conditions.IfMatch !== undefined) {
    if (!names(conditions.IfMatch, version.etag)) throw failed('If-Match');
  } else if (conditions.IfUnmodifiedSince && modified > seconds(Date.parse(conditions.IfUnmodifiedSince))) {
    throw failed('If-Unmodified-Since');
  }
  if (conditions.IfNoneMatch !== undefined) {
    return names(conditions.IfNoneMatch, version.etag) ? 'not modified' : 'read';
  }
  return conditions.IfModifiedSince && modified <= seconds(Date.parse(conditions.IfModifiedSince))
    ? 'not modified'
    : 'read';
}

/** Decides a conditional write against the version it would replace. */
export function checkWrite(current: Version | undefined, conditions: Conditions, key: string): void {
  const existing = current?.deleteMarker ? undefined : current;
  if (conditions.IfNoneMatch !== undefined) {
    if (conditions.IfNoneMatch !== '*') {
      throw new AwsError('NotImplemented', 'A header you provided implies functionality that is not implemented', 501);
    }
    if (existing) throw failed('If-None-Match');
  }
  if (conditions.IfMatch !== undefined) {
    if (!existing) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404, { Key: key });
    if (!names(conditions.IfMatch, existing.etag)) throw failed('If-Match');
  }
}

/** Bytes `start..end` (inclusive) of a Range header; undefined for the whole object. */
export function readRange(range: string | undefined, size: number): { start: number; end: number } | undefined {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
  if (!parts || (!parts[1] && !parts[2])) return undefined;
  const start = parts[1] ? Number(parts[1]) : Math.max(0, size - Number(parts[2]));
  const end = parts[1] && parts[2] ? Math.min(Number(parts[2]), size - 1) : size - 1;
  if (start >= size || (parts[1] && parts[2] && Number(parts[2]) < start)) {
    throw new AwsError('InvalidRange', 'The requested range is not satisfiable', 416, {
      RangeRequested: range,
      ActualObjectSize: size,
    });
  }
  return { start, end };
}
