import * as z from 'zod';

type JsonSchema = Record<string, unknown>;

const isSafeBound = (value: unknown) => Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER;

/**
 * JSON Schema of a part of a route.
 * @param io `input` for requests, `output` for answers
 */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    override: ({ jsonSchema }) => tidy(jsonSchema as JsonSchema, io),
  });
  return json;
}

function tidy(schema: JsonSchema, io: 'input' | 'output'): void {
  // An answer may get more fields later; a caller that refuses unknown ones would break.
  if (io === 'output' && schema.additionalProperties === false) delete schema.additionalProperties;
  // The format already says it in one word.
  if (schema.format !== undefined) delete schema.pattern;
  for (const bound of ['minimum', 'maximum']) if (isSafeBound(schema[bound])) delete schema[bound];
  if (schema.example !== undefined) schema.examples = [schema.example];
  delete schema.example;
  // Data classes are internal to the services, except for values that callers should not log.
  if (schema.pii === 'personal') schema['x-personal'] = true;
  delete schema.pii;
}
