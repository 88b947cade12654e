import type * as z from 'zod';

/**
 * How a field relates to a person:
 * - `none`: says nothing about a person
 * - `pseudonym`: an opaque id that only our own services can join to a person
 * - `fingerprint`: a keyed hash of a personal value, comparable and not readable
 * - `personal`: names, addresses, dates of birth, numbers, free text: never in an event, log or execution history
 */
export type PersonalDataClass = 'none' | 'pseudonym' | 'fingerprint' | 'personal';

declare module 'zod' {
  interface GlobalMeta {
    pii?: PersonalDataClass;
    example?: unknown;
  }
}

/** Every leaf field of a schema with its class; undefined where the field names none. */
export function personalDataClasses(
  schema: z.ZodType,
  path = '',
): [path: string, pii: PersonalDataClass | undefined][] {
  return leaves(schema, path, undefined);
}

/** Names of the fields classed `personal`, which logs must redact. */
export function personalFieldNames(schema: z.ZodType): string[] {
  const names = personalDataClasses(schema)
    .filter(([, pii]) => pii === 'personal')
    .map(([path]) => path.replaceAll('[]', '').split('.').at(-1)!);
  return [...new Set(names)];
}

function leaves(
  schema: z.ZodType,
  path: string,
  inherited: PersonalDataClass | undefined,
): [string, PersonalDataClass | undefined][] {
  const pii = (schema.meta()?.pii as PersonalDataClass | undefined) ?? inherited;
  const def = schema.def as unknown as Record<string, unknown> & { type: string };
  switch (def.type) {
    case 'object': {
      const shape = def.shape as Record<string, z.ZodType>;
      return Object.entries(shape).flatMap(([key, field]) => leaves(field, path ? `${path}.${key}` : key, pii));
    }
    case 'array':
      return leaves(def.element as z.ZodType, `${path}[]`, pii);
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'readonly':
      return leaves(def.innerType as z.ZodType, path, pii);
    case 'pipe':
      return [def.in, def.out].flatMap((part) => leaves(part as z.ZodType, path, pii));
    case 'record':
      return leaves(def.valueType as z.ZodType, `${path}[]`, pii);
    case 'intersection':
      return [def.left, def.right].flatMap((part) => leaves(part as z.ZodType, path, pii));
    case 'union':
      return (def.options as z.ZodType[]).flatMap((option) => leaves(option, path, pii));
    case 'literal':
      return [[path, pii ?? 'none']];
    default:
      return [[path, pii]];
  }
}
