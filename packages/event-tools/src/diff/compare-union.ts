import { BOTH, type Change, CONSUMER, NOBODY, PUBLISHER } from './change.ts';
import type { Compare } from './compare-fields.ts';
import { valuesOf } from './compare-values.ts';
import { type JsonSchema, same, withoutAnnotations } from './json-schema.ts';

/**
 * Alternatives, which a discriminator field with a different value in each tells apart. A plain schema counts as a union of one
 * alternative. Without a discriminator, alternatives are the same only if they are equal.
 */
export function compareUnion(before: JsonSchema, after: JsonSchema, field: string, compare: Compare): Change[] {
  const old = optionsOf(before);
  const now = optionsOf(after);
  const candidates = discriminators(old);
  const wanted = discriminators(now);
  const by = wanted.find((name) => candidates.includes(name));
  if (by !== undefined) return byDiscriminator(old, now, by, field, compare);
  if (candidates.length > 0 && wanted.length > 0) {
    return [{ field, what: `discriminator changed from ${candidates[0]} to ${wanted[0]}`, breaks: BOTH }];
  }
  const lacks = (options: JsonSchema[], wanted: JsonSchema) =>
    !options.some((each) => same(withoutAnnotations(each), withoutAnnotations(wanted)));
  const changes = [
    ...now
      .filter((option) => lacks(old, option))
      .map((option) => ({ field, what: `alternative ${nameOf(option)} added`, breaks: CONSUMER })),
    ...old
      .filter((option) => lacks(now, option))
      .map((option) => ({ field, what: `alternative ${nameOf(option)} removed`, breaks: PUBLISHER })),
  ];
  return changes.length > 0 ? changes : [{ field, what: 'descriptions of alternatives changed', breaks: NOBODY }];
}

const optionsOf = (schema: JsonSchema): JsonSchema[] => schema.oneOf ?? schema.anyOf ?? [schema];
const nameOf = ({ type, properties }: JsonSchema) =>
  properties ? `{ ${Object.keys(properties).join(', ')} }` : String(type ?? 'of another kind');

/** Fields that each alternative requires with values that no other has. */
function discriminators(options: JsonSchema[]): string[] {
  return Object.keys(options[0]?.properties ?? {}).filter((name) => {
    const values = options.map(({ properties, required }) =>
      required?.includes(name) && properties?.[name] ? valuesOf(properties[name]) : undefined,
    );
    const all = values.flatMap((each) => each ?? []);
    return values.every((each) => each !== undefined) && new Set(all.map(String)).size === all.length;
  });
}

/** Alternatives that share a value of the discriminator are the same one, before and after. */
function byDiscriminator(old: JsonSchema[], now: JsonSchema[], by: string, field: string, compare: Compare): Change[] {
  const values = (option: JsonSchema) => valuesOf(option.properties![by]!)!.map(String);
  const keyOf = (option: JsonSchema) => values(option).join('|');
  const twin = (option: JsonSchema, among: JsonSchema[]) =>
    among.find((each) => values(each).some((value) => values(option).includes(value)));
  return [
    ...old.flatMap((before): Change[] => {
      const after = twin(before, now);
      if (!after) return [{ field, what: `alternative ${keyOf(before)} removed`, breaks: PUBLISHER }];
      return compare(before, after, `${field}<${keyOf(before)}>`);
    }),
    ...now
      .filter((after) => !twin(after, old))
      .map((after) => ({ field, what: `alternative ${keyOf(after)} added`, breaks: CONSUMER })),
  ];
}
