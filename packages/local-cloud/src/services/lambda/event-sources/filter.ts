import { AwsError } from '../../../errors.ts';
import { compilePattern } from '../../events/pattern.ts';

/** True for the records that the function should get. */
export type RecordFilter = (record: Record<string, unknown>) => boolean;

/**
 * Compiles `FilterCriteria` (a record passes if any filter matches). `bodyKey` is the member with the sender's own text or
 * bytes: `body` of a queue's message, `data` of a Kinesis record; a DynamoDB record has none.
 * @throws AwsError InvalidParameterValueException for an invalid pattern
 */
export function compileFilters(patterns: readonly string[], bodyKey?: 'body' | 'data'): RecordFilter {
  if (patterns.length === 0) return () => true;
  const filters = patterns.map((text) => compileFilter(text, bodyKey));
  return (record) => filters.some((filter) => filter(record));
}

function compileFilter(text: string, bodyKey: string | undefined): RecordFilter {
  let pattern: Record<string, unknown>;
  let matches: (event: unknown) => boolean;
  try {
    pattern = JSON.parse(text) as Record<string, unknown>;
    matches = compilePattern(pattern);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw Object.assign(
      new AwsError('InvalidParameterValueException', `Invalid filter pattern definition. ${reason}`),
      {
        cause,
      },
    );
  }
  if (bodyKey === undefined || pattern[bodyKey] === undefined) return (record) => matches(record);
  // A pattern for plain text never matches JSON, and the other way round.
  const wantsText = Array.isArray(pattern[bodyKey]);
  return (record) => {
    const body = readBody(record[bodyKey]);
    return wantsText === (typeof body === 'string') && matches({ ...record, [bodyKey]: body });
  };
}

function readBody(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? parsed : body;
  } catch (error) {
    if (error instanceof SyntaxError) return body;
    throw error;
  }
}
