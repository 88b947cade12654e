/** A place of a JSON value that no schema asked for. */
interface Unwanted {
  /** `loss.description` */
  field: string;
  is: 'unknown' | 'unusable' | 'unusableCharacters';
}

/** No body of ours is half as deep. */
const DEEPEST = 20;
const LONGEST_FIELD = 200;
/** Control characters but tab and line breaks, and halves of a character of two: no keyboard types them, and not every store keeps them. */
const UNUSABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/u;
/** What an object of JavaScript may take for its own make. */
const NAMES_OF_OBJECTS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What of a JSON value is unusable whatever its schema, and which of its fields are not in `kept`, what a schema made of it.
 * @param given parsed JSON
 * @param kept the same value after its schema, or `given` itself where only the first is asked
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

/** What a schema made a text or a number of has no fields to compare with. */
const isIn = (kept: unknown, name: string): kept is Record<string, unknown> =>
  typeof kept === 'object' && kept !== null && Object.hasOwn(kept, name);
