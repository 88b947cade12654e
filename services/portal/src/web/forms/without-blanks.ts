/** A form's values without blank fields, which a schema expects to be absent. List entries keep their places. */
export function withoutBlanks<T>(value: T): T {
  if (Array.isArray(value)) return value.map((entry) => withoutBlanks(entry)) as T;
  if (value === null || typeof value !== 'object') return value;
  const filled = Object.entries(value)
    .map(([name, inner]) => [name, typeof inner === 'string' ? inner.trim() : withoutBlanks(inner)] as const)
    .filter(([, inner]) => inner !== undefined && inner !== null && inner !== '');
  return Object.fromEntries(filled) as T;
}
