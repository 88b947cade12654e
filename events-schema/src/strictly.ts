import * as z from 'zod';

/** The same schema with every object in it refusing unknown fields: what a publisher must meet. */
export function strictly(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) {
    const shape = Object.fromEntries(
      Object.entries(schema.shape).map(([key, field]) => [key, strictly(field as z.ZodType)]),
    );
    return z.strictObject(shape);
  }
  if (schema instanceof z.ZodArray) {
    const { checks = [] } = schema.def;
    return z.array(strictly(schema.element as z.ZodType)).check(...(checks as []));
  }
  if (schema instanceof z.ZodOptional) return strictly(schema.unwrap() as z.ZodType).optional();
  if (schema instanceof z.ZodNullable) return strictly(schema.unwrap() as z.ZodType).nullable();
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return z.discriminatedUnion(
      schema.def.discriminator,
      schema.options.map((option) => strictly(option as z.ZodType)) as never,
    );
  }
  return schema;
}
