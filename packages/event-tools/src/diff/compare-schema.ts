import { BOTH, type Change, CONSUMER, NOBODY, PUBLISHER } from './change.ts';
import { compareBounds } from './compare-bounds.ts';
import { compareFields } from './compare-fields.ts';
import { compareForm } from './compare-form.ts';
import { compareUnion } from './compare-union.ts';
import { compareValues } from './compare-values.ts';
import { ANNOTATIONS, type JsonSchema, same } from './json-schema.ts';
import { plainOf } from './nullable.ts';

/** Keywords that one of the comparisons understands. */
const UNDERSTOOD = new Set([
  ...['type', 'properties', 'required', 'items', 'oneOf', 'anyOf', 'enum', 'const', 'format', 'pattern', 'pii'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minLength', 'maxLength', 'minItems', 'maxItems'],
  ...ANNOTATIONS,
]);

/**
 * The changes from one schema of a value to another, at any depth. Publishing is strict and consuming drops unknown fields;
 * docs/contract-rules.md gives the reason for each kind.
 * @param field path of the value
 */
export function compareSchema(before: JsonSchema, after: JsonSchema, field: string): Change[] {
  if (same(before, after)) return [];
  const old = plainOf(before);
  const now = plainOf(after);
  return [
    ...nullability(old.nullable, now.nullable, field),
    ...annotations(old.schema, now.schema, field),
    ...compareBody(old.schema, now.schema, field),
  ];
}

function compareBody(before: JsonSchema, after: JsonSchema, field: string): Change[] {
  const unions = [before, after].filter(alternativesOf).length;
  if (unions > 0) {
    // A schema that was or became one of several alternatives is compared with that alternative.
    const around = unions === 2 ? notUnderstood(before, after, field) : [];
    return [...around, ...compareUnion(before, after, field, compareSchema)];
  }
  const numbers = compareNumberTypes(before.type, after.type, field);
  if (!same(before.type, after.type) && !numbers) {
    return [{ field, what: `type changed from ${typeName(before)} to ${typeName(after)}`, breaks: BOTH }];
  }
  return [
    ...(numbers ?? []),
    ...compareValues(before, after, field),
    ...compareBounds(before, after, field),
    ...compareForm(before, after, field),
    ...compareFields(before, after, field, compareSchema),
    ...compareItems(before, after, field),
    ...notUnderstood(before, after, field),
  ];
}

const alternativesOf = (schema: JsonSchema) => schema.oneOf ?? schema.anyOf;
const typeName = ({ type }: JsonSchema) => String(type ?? 'anything');

function nullability(before: boolean, after: boolean, field: string): Change[] {
  if (before === after) return [];
  return after
    ? [{ field, what: 'may be null now', breaks: CONSUMER }]
    : [{ field, what: 'may not be null any more', breaks: PUBLISHER }];
}

/** Undefined unless integers became numbers or the other way round. */
function compareNumberTypes(before: unknown, after: unknown, field: string): Change[] | undefined {
  if (before === 'integer' && after === 'number') return [{ field, what: 'integer became number', breaks: CONSUMER }];
  if (before === 'number' && after === 'integer') return [{ field, what: 'number became integer', breaks: PUBLISHER }];
  return undefined;
}

function compareItems(before: JsonSchema, after: JsonSchema, field: string): Change[] {
  if (before.items && after.items) return compareSchema(before.items, after.items, `${field}[]`);
  if (same(before.items, after.items)) return [];
  return [
    {
      field,
      what: `items ${before.items ? 'of any kind now' : 'of one kind now'}`,
      breaks: before.items ? CONSUMER : PUBLISHER,
    },
  ];
}

/** Only people read these. A data class says how to handle a value; the same messages stay valid. */
function annotations(before: JsonSchema, after: JsonSchema, field: string): Change[] {
  const changed = ANNOTATIONS.filter((keyword) => !same(before[keyword], after[keyword]));
  return [
    ...(changed.length > 0 ? [{ field, what: `${changed.join(' and ')} changed`, breaks: NOBODY }] : []),
    ...(before.pii === after.pii
      ? []
      : [
          {
            field,
            what: `personal-data class changed from ${before.pii ?? 'none named'} to ${after.pii ?? 'none named'}`,
            breaks: NOBODY,
          },
        ]),
  ];
}

/** A change that cannot be judged counts as breaking. */
function notUnderstood(before: JsonSchema, after: JsonSchema, field: string): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((keyword) => !UNDERSTOOD.has(keyword) && !same(before[keyword], after[keyword]))
    .map((keyword) => ({ field, what: `keyword ${keyword} changed, which cannot be judged`, breaks: BOTH }));
}
