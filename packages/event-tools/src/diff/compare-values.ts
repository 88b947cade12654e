import { BOTH, type Change, CONSUMER, PUBLISHER } from './change.ts';
import { type JsonSchema, same } from './json-schema.ts';

/** Enums and constants: both are lists of allowed values, and no consumer accepts a value that its list lacks. */
export function compareValues(before: JsonSchema, after: JsonSchema, field: string): Change[] {
  const old = valuesOf(before);
  const now = valuesOf(after);
  if (!old && !now) return [];
  if (!now) return [{ field, what: `any value now, not only ${list(old!)}`, breaks: CONSUMER }];
  if (!old) return [{ field, what: `only ${list(now)} now`, breaks: PUBLISHER }];
  if (old.length === 1 && now.length === 1) {
    if (same(old, now)) return [];
    return [{ field, what: `value changed from ${list(old)} to ${list(now)}`, breaks: BOTH }];
  }
  const added = now.filter((value) => !old.some((each) => same(each, value)));
  const removed = old.filter((value) => !now.some((each) => same(each, value)));
  return [
    ...added.map((value) => ({ field, what: `value ${list([value])} added`, breaks: CONSUMER })),
    ...removed.map((value) => ({ field, what: `value ${list([value])} removed`, breaks: PUBLISHER })),
  ];
}

export const valuesOf = (schema: JsonSchema): unknown[] | undefined =>
  'const' in schema ? [schema.const] : schema.enum;

const list = (values: unknown[]) => values.map((value) => JSON.stringify(value)).join(', ');
