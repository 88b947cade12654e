const compiled = new Map<string, RegExp>();
const MOST_COMPILED = 2_000;

// This private-use character before a character takes its meaning as a wildcard away; no ARN and no name holds one.
const MARK = '\uE000';

/** `text` as part of a pattern in which it stands for itself. */
export const literally = (text: string): string => text.replace(/[*?]/g, `${MARK}$&`);

/** A pattern that is compared as it is: `literally` undone. */
export const plain = (pattern: string): string => pattern.replaceAll(MARK, '');

/** Whether `value` matches an IAM pattern in which `*` stands for any characters and `?` for exactly one. */
export function matchesPattern(pattern: string, value: string, ignoreCase = false): boolean {
  if (pattern === '*') return true;
  if (!pattern.includes('*') && !pattern.includes('?')) {
    return ignoreCase ? pattern.toLowerCase() === value.toLowerCase() : pattern === value;
  }
  const key = (ignoreCase ? 'i' : 'c') + pattern;
  let expression = compiled.get(key);
  if (!expression) {
    expression = new RegExp(`^${sourceOf(pattern)}$`, ignoreCase ? 'isu' : 'su');
    // Variables make patterns of what callers send: they must not grow without end.
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
