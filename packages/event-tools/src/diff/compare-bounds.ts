import { BOTH, type Change, CONSUMER, PUBLISHER } from './change.ts';
import type { JsonSchema } from './json-schema.ts';

/** Bounds of numbers, texts and lists. A tighter bound refuses old messages; a looser one admits messages that old consumers refuse. */
export function compareBounds(before: JsonSchema, after: JsonSchema, field: string): Change[] {
  return [
    ...compareLimit(lowest(before), lowest(after), 'minimum', 1, field),
    ...compareLimit(highest(before), highest(after), 'maximum', -1, field),
    ...(['minLength', 'minItems'] as const).flatMap((keyword) =>
      compareLimit(plain(before[keyword], 0), plain(after[keyword], 0), keyword, 1, field),
    ),
    ...(['maxLength', 'maxItems'] as const).flatMap((keyword) =>
      compareLimit(plain(before[keyword]), plain(after[keyword]), keyword, -1, field),
    ),
    ...compareStep(before.multipleOf, after.multipleOf, field),
  ];
}

/** A limit, and whether it is exclusive. */
interface Limit {
  value: number;
  open: boolean;
}

const plain = (value: unknown, unless?: number): Limit | undefined =>
  typeof value === 'number' && value !== unless ? { value, open: false } : undefined;

function lowest(schema: JsonSchema): Limit | undefined {
  return limitOf(schema, schema.minimum, schema.exclusiveMinimum, 1);
}

function highest(schema: JsonSchema): Limit | undefined {
  return limitOf(schema, schema.maximum, schema.exclusiveMaximum, -1);
}

function limitOf(schema: JsonSchema, closed: unknown, open: unknown, sign: 1 | -1): Limit | undefined {
  const limits: Limit[] = [];
  if (typeof closed === 'number') limits.push({ value: closed, open: false });
  if (typeof open === 'number') limits.push({ value: open, open: true });
  const [limit] = limits.sort((a, b) => tightness(b, a, sign));
  if (!limit || schema.type !== 'integer') return limit;
  // "Above 0" and "from 1 on" are the same for integers, and every integer is a safe one.
  const value = limit.open ? limit.value + sign : limit.value;
  return value * -sign >= Number.MAX_SAFE_INTEGER ? undefined : { value, open: false };
}

/** Above 0 if the first limit admits less. */
function tightness(one: Limit | undefined, other: Limit | undefined, sign: 1 | -1): number {
  if (!one || !other) return Number(!!one) - Number(!!other);
  return (one.value - other.value) * sign || Number(one.open) - Number(other.open);
}

function compareLimit(
  before: Limit | undefined,
  after: Limit | undefined,
  name: string,
  sign: 1 | -1,
  field: string,
): Change[] {
  const change = tightness(after, before, sign);
  if (change === 0) return [];
  const what = `${name} ${change > 0 ? 'narrowed' : 'widened'} from ${text(before, sign)} to ${text(after, sign)}`;
  return [{ field, what, breaks: change > 0 ? PUBLISHER : CONSUMER }];
}

function text(limit: Limit | undefined, sign: 1 | -1): string {
  if (!limit) return 'none';
  return limit.open ? `${sign > 0 ? 'above' : 'below'} ${limit.value}` : String(limit.value);
}

function compareStep(before: unknown, after: unknown, field: string): Change[] {
  if (before === after) return [];
  const what = `multipleOf changed from ${before ?? 'none'} to ${after ?? 'none'}`;
  const within = (step: unknown, other: unknown) => other === undefined || Number(step) % Number(other) === 0;
  if (after !== undefined && within(after, before)) return [{ field, what, breaks: PUBLISHER }];
  if (before !== undefined && within(before, after)) return [{ field, what, breaks: CONSUMER }];
  return [{ field, what, breaks: BOTH }];
}
