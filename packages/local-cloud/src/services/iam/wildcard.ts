const compiled = new Map<string, RegExp>();
const MOST_COMPILED = 2_000;

// This private-use character before a wildcard makes it literal; no ARN and no name contains one.
const MARK = '\uE000';

/** `text` as a literal part of a pattern. */
export const literally = (text: string): string => text.replace(/[*?]/g, `${MARK}$&`);

/** A pattern for literal comparison: undoes `literally`. */
export const plain = (pattern: string): string => pattern.replaceAll(MARK, '');

/** Whether `value` matches an IAM pattern, in which `*` stands for any characters and `?` for exactly one. */
export function matchesPattern(pattern: string, value: string, ignoreCase = false): boolean {
  if (pattern === '*') return true;
  if (!pattern.includes('*') && !pattern.includes('?')) {
    return ignoreCase ? pattern.toLowerCase() === value.toLowerCase() : pattern === value;
  }
  const key = (ignoreCase ? 'i' : 'c') + pattern;
  let expression = compiled.get(key);
  if (!expression) {
    expression = new RegExp(`^${sourceOf(pattern)}$`, ignoreCase ? 'isu' : 'su');
    // Variables turn callers' input into patterns, so the cache must not grow without end.
    if (compiled.size >= MOST_COMPILED) compiled.clear();
    compiled.set(key, expression);
  }
  return expression.test(value);
}

function sourceOf(pattern: string): string {
  return pattern.replace(/\uE000[*?]|\*+|[.+^${}()|[\]\\?]/g, (found) => {
    if (found.startsWith(MARK)) return `\\${found[1]}`;
    if (found.startsWith('*')) return '.*';
    return found === '?' ? '.' : `\\${found}`;
  });
}
