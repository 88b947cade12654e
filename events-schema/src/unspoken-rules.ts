import type * as z from 'zod';

interface Definition {
  coerce?: boolean;
  catchall?: z.ZodType;
  checks?: { _zod: { def: { check: string } } }[];
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
}

/**
 * Paths of the values with a rule in code. Such a rule would hold in this repository only: readers of the published JSON
 * Schema and the comparison of two states of the contract would not see it. An object with a rule for unknown fields
 * (`strictObject`, `looseObject`) counts, too: consumers would refuse a field that is added later, or keep it unchecked.
 */
export function unspokenRules(schema: z.ZodType, path = ''): string[] {
  const {
    coerce,
    catchall,
    checks = [],
    shape = {},
    element,
    innerType,
    options = [],
  } = schema.def as unknown as Definition;
  const unspoken = coerce || catchall || checks.some(({ _zod }) => ['custom', 'overwrite'].includes(_zod.def.check));
  return [
    ...(unspoken ? [path || 'data'] : []),
    ...Object.entries(shape).flatMap(([key, field]) => unspokenRules(field, path ? `${path}.${key}` : key)),
    ...(element ? unspokenRules(element, `${path}[]`) : []),
    ...(innerType ? unspokenRules(innerType, path) : []),
    ...options.flatMap((option) => unspokenRules(option, path)),
  ];
}
