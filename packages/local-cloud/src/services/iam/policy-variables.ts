import type { ConditionContext } from './conditions.ts';
import { literally } from './wildcard.ts';

/** The only version of the policy language with variables; in an older or unnamed one `${…}` is plain text. */
export const VERSION_WITH_VARIABLES = '2012-10-17';

const VARIABLE = /\$\{([^}]*)\}/g;
/** `${*}`, `${?}` and `${$}` stand for the characters themselves. */
const CHARACTERS: ReadonlySet<string> = new Set(['*', '?', '$']);
const WITH_DEFAULT = /^\s*([^,\s]+)\s*(?:,\s*'([^']*)'\s*)?$/;

export class UnknownVariable extends Error {}

/** The context keys in a policy's text, as written. */
export function variablesOf(text: string): string[] {
  return [...text.matchAll(VARIABLE)]
    .map(([, inside = '']) => inside)
    .filter((inside) => !CHARACTERS.has(inside))
    .map((inside) => WITH_DEFAULT.exec(inside)?.[1] ?? inside);
}

/**
 * Fills in the variables of a policy's text. A filled-in value is never a wildcard: a user named `*` is not a pattern.
 * @throws UnknownVariable where a key has neither a value nor a default; AWS treats such a statement as invalid
 */
export function fillIn(text: string, context: ConditionContext): string {
  if (!text.includes('${')) return text;
  return text.replace(VARIABLE, (_, inside: string) => {
    if (CHARACTERS.has(inside)) return literally(inside);
    const [, key = inside, fallback] = WITH_DEFAULT.exec(inside) ?? [];
    const value = contextValue(key, context) ?? fallback;
    if (value === undefined) throw new UnknownVariable(key);
    return literally(value);
  });
}

/** A key with several values cannot be a variable. */
function contextValue(key: string, context: ConditionContext): string | undefined {
  const wanted = key.toLowerCase();
  const value = Object.entries(context).find(([name]) => name.toLowerCase() === wanted)?.[1];
  return typeof value === 'string' ? value : undefined;
}
