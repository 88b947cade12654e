import type { JsonSchema } from './json-schema.ts';

/** A schema without the null that it allows beside its values. */
export function plainOf(schema: JsonSchema): { schema: JsonSchema; nullable: boolean } {
  if (Array.isArray(schema.type) && schema.type.includes('null')) {
    const rest = schema.type.filter((type) => type !== 'null');
    return { schema: { ...schema, type: rest.length === 1 ? rest[0]! : rest }, nullable: true };
  }
  const keyword = schema.anyOf ? 'anyOf' : 'oneOf';
  const options = schema[keyword];
  const rest = options?.filter(({ type }) => type !== 'null');
  if (!options || !rest || rest.length === options.length) return { schema, nullable: false };
  const { [keyword]: _options, ...around } = schema;
  return { schema: rest.length === 1 ? { ...rest[0]!, ...around } : { ...around, [keyword]: rest }, nullable: true };
}
