import * as z from 'zod';

const PLAIN = ['string', 'number', 'boolean', 'enum', 'literal'];

/**
 * Returns the same schema, but every object in it refuses unknown fields. A publisher must meet it.
 * @throws TypeError for a kind of schema that could carry unknown fields all the same
 */
export function strictly(schema: z.ZodType): z.ZodType {
  const strict = withStrictParts(schema);
  const meta = schema.meta();
  return meta && strict !== schema ? strict.meta(meta) : strict;
}

function withStrictParts(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(([key, field]) => [key, strictly(field as z.ZodType)]);
    return schema.clone({ ...schema.def, shape: Object.fromEntries(fields), catchall: z.never() });
  }
  if (schema instanceof z.ZodArray)
    return schema.clone({ ...schema.def, element: strictly(schema.def.element as z.ZodType) });
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return schema.clone({ ...schema.def, innerType: strictly(schema.def.innerType as z.ZodType) } as never);
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return schema.clone({
      ...schema.def,
      options: schema.options.map((option) => strictly(option as z.ZodType)),
    } as never);
  }
  if (PLAIN.includes(schema.def.type)) return schema;
  throw new TypeError(`An event has objects, lists, unions by a kind, and plain values; not a ${schema.def.type}`);
}
