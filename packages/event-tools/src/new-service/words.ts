import ts from 'typescript';

/** The words for the names in a service's files, all from the name of its folder. */
export interface Words {
  /** `rental`: the folder, and with it the stack, the package and the name in logs. */
  service: string;
  /** `rental`, kebab-case: one thing that the service keeps. */
  one: string;
  /** `rentals` */
  many: string;
  /** `Rental`, its type. */
  type: string;
  /** `Rentals`, the store. */
  store: string;
}

/** Types in the generated files, which a service's own type of such a name would hide. */
const TAKEN_TYPES = ['Change', 'Date', 'Error', 'Map', 'Object', 'Promise', 'Stored', 'Table'];
/** Constants in those files, which would hide its own. */
const TAKEN_CONSTANTS = ['data', 'fact', 'fresh', 'known', 'learn', 'places', 'record', 'subjectId', 'tables', 'world'];

/** `fleet-alerts` → many: fleet alerts, one: a fleet alert. */
export function wordsOf(service: string): Words {
  const one = singular(service);
  const many = plural(one);
  return { service, one, many, type: pascal(one), store: pascal(many) };
}

/** A word that cannot be used in code beside these other names, if any. */
export function clashOf({ one, many, type, store }: Words, names: readonly string[]): string | undefined {
  const reserved = (word: string) => ts.identifierToKeywordKind(ts.factory.createIdentifier(word)) !== undefined;
  const constant = [one, many].map(camel).find((word) => reserved(word) || TAKEN_CONSTANTS.includes(word));
  return constant ?? [type, store].find((word) => TAKEN_TYPES.includes(word) || names.includes(word));
}

export function pascal(kebab: string): string {
  return kebab.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

export const camel = (kebab: string) => kebab.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

function singular(noun: string): string {
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  return /[^ius]s$/.test(noun) ? noun.slice(0, -1) : noun;
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
