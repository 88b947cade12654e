/** The part of JSON Schema that contracts use; other keywords are noticed but not understood. */
export interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  pii?: string;
  [keyword: string]: unknown;
}

/** Keywords for people, without influence on which messages are valid. */
export const ANNOTATIONS = ['title', 'description', 'example', 'examples', 'deprecated', '$comment'];

export function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** The schema without the keywords that only people read. */
export function withoutAnnotations(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutAnnotations);
  if (schema === null || typeof schema !== 'object') return schema;
  const { properties, ...rest } = schema as JsonSchema;
  const kept = Object.entries(rest).filter(([key]) => !ANNOTATIONS.includes(key) && key !== 'pii');
  return {
    ...Object.fromEntries(kept.map(([key, value]) => [key, withoutAnnotations(value)])),
    // A field may have the name of a keyword.
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, withoutAnnotations(value)]),
      ),
    }),
  };
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? 'undefined'
  );
}
