/** A part of a JSON value that no schema allows. */
interface Unwanted {
  /** `loss.description` */
  field: string;
  is: 'unknown' | 'unusable' | 'unusableCharacters';
}

/** More than twice the depth of our deepest body. */
const DEEPEST = 20;
const LONGEST_FIELD = 200;
/** Control characters except tab and line breaks, and lone surrogates: no keyboard types them, and not every store keeps them. */
const UNUSABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/u;
/** Names that a JavaScript object may confuse with its own internals. */
const NAMES_OF_OBJECTS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Finds the parts of a JSON value that are unusable under any schema, and the fields that its schema dropped.
 * @param given parsed JSON
 * @param kept the value that the schema returned, or `given` itself to look for unusable parts only
 */
export function unwantedIn(given: unknown, kept: unknown, path: readonly string[] = []): Unwanted[] {
  const at = (is: Unwanted['is'], name?: string): Unwanted[] => {
    const field = [...path, ...(name === undefined ? [] : [name])].join('.').slice(0, LONGEST_FIELD);
    return [{ field, is }];
  };
  if (typeof given === 'string') return UNUSABLE.test(given) ? at('unusableCharacters') : [];
  if (typeof given !== 'object' || given === null) return [];
  if (path.length >= DEEPEST) return at('unusable');
  const found: Unwanted[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (NAMES_OF_OBJECTS.has(name) || UNUSABLE.test(name)) found.push(...at('unusable', name));
    else if (!isIn(kept, name)) found.push(...at('unknown', name));
    else found.push(...unwantedIn(value, kept[name], [...path, name]));
  }
  return found;
}

/** False if the schema turned the value into a text or a number, which has no fields to compare with. */
const isIn = (kept: unknown, name: string): kept is Record<string, unknown> =>
  typeof kept === 'object' && kept !== null && Object.hasOwn(kept, name);
