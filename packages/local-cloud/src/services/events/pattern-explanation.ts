import { type Field, fieldsOf } from './event-fields.ts';
import { type Condition, compileAlternatives, fulfilled } from './pattern.ts';

/** One reason why an event does not match. */
export interface Mismatch {
  /** Dotted; several paths where each condition holds alone but not together with the others. */
  path: string;
  /** The whole sentence: `detail-type: "Claim.Closed" is not "Claim.Accepted"`. */
  text: string;
}

export interface Explanation {
  /** Those of the alternative that fails in the fewest fields; empty exactly where the pattern matches. */
  mismatches: Mismatch[];
  /** Number of ways to fulfil the pattern: more than one only where it holds `$or`. */
  alternatives: number;
}

/**
 * Explains, field by field, why a pattern does not match an event. It uses the matcher's own conditions, so the two cannot disagree.
 * @throws AwsError as compilePattern
 * @example explainPattern({ source: ['a'] })({ source: 'b' }).mismatches[0]?.text // source: "b" is not "a"
 */
export function explainPattern(pattern: unknown): (event: unknown) => Explanation {
  const alternatives = compileAlternatives(pattern);
  return (event) => {
    if (event === null || typeof event !== 'object') {
      return { mismatches: [{ path: '', text: 'the event is not an object' }], alternatives: alternatives.length };
    }
    const fields = fieldsOf(event);
    let closest: Mismatch[] | undefined;
    for (const conditions of alternatives) {
      const mismatches = against(conditions, fields, event);
      if (closest === undefined || mismatches.length < closest.length) closest = mismatches;
      if (closest.length === 0) break;
    }
    return { mismatches: closest ?? [], alternatives: alternatives.length };
  };
}

function against(conditions: Condition[], fields: Map<string, Field[]>, event: object): Mismatch[] {
  if (fulfilled(conditions, fields)) return [];
  const failing = conditions.filter((condition) => !fulfilled([condition], fields));
  if (failing.length > 0) return failing.sort(byDepth).map((condition) => mismatch(condition, fields, event));
  // Each holds alone, but in different elements of an array, or one tests an element that another chose.
  const paths = conditions.filter(({ path }) => couldBelongToAnArray(path, fields)).map(({ path }) => path);
  const text = `${paths.join(', ')}: each holds, but not in the same element of an array`;
  return [{ path: paths.join(', '), text }];
}

/** In the order in which people read: source and detail-type, then the detail. */
const byDepth = (a: Condition, b: Condition): number => a.path.split('.').length - b.path.split('.').length;

/** An absent path has no leaf to test, so it may belong to any array. */
function couldBelongToAnArray(path: string, fields: Map<string, Field[]>): boolean {
  const leaves = fields.get(path);
  return leaves === undefined || leaves.some(({ membership }) => membership.size > 0);
}

function mismatch({ path, written }: Condition, fields: Map<string, Field[]>, event: object): Mismatch {
  const leaves = fields.get(path) ?? [];
  const demands = demandsOf(written);
  if (leaves.length === 0) {
    const wanted = demands.map(({ must }) => must).join(', or ');
    return { path, text: `${path}: ${nodeAt(event, path) ?? 'the field is missing'}; it must ${wanted}` };
  }
  const found = leaves.map(({ value }) => JSON.stringify(value));
  const subject = found.length === 1 ? found[0] : `none of ${found.join(', ')} fits: each`;
  return { path, text: `${path}: ${subject} ${demands.map(({ fails }) => fails).join(' and ')}` };
}

/** The node at a path without leaves: an object, or an empty list. */
function nodeAt(event: object, path: string): string | undefined {
  let node: unknown = event;
  for (const key of path.split('.')) {
    if (node === null || typeof node !== 'object' || Array.isArray(node)) return undefined;
    node = (node as Record<string, unknown>)[key];
  }
  if (Array.isArray(node))
    return node.length === 0 ? 'the list is empty' : 'this is a list, and patterns test single values';
  return node !== null && typeof node === 'object' ? 'this is an object, and patterns test single values' : undefined;
}

/** How a value fails a condition, and how it would meet it. */
interface Demand {
  fails: string;
  must: string;
}

/** Plain values as one demand, and each operator in words. */
function demandsOf(written: readonly unknown[]): Demand[] {
  const values = written.filter((one) => one === null || typeof one !== 'object');
  const operators = written.filter((one) => one !== null && typeof one === 'object');
  const texts = values.map((value) => JSON.stringify(value));
  const plain = texts.length === 1 ? texts[0] : `one of [${texts.join(', ')}]`;
  return [
    ...(texts.length > 0 ? [{ fails: `is not ${plain}`, must: `be ${plain}` }] : []),
    ...operators.map((operator) => demandOf(operator as Record<string, any>)),
  ];
}

function demandOf(operator: Record<string, any>): Demand {
  const [[name, argument] = ['', undefined]] = Object.entries(operator);
  const not = (must: string): Demand => ({ fails: `does not ${must}`, must });
  const isNot = (what: string): Demand => ({ fails: `is not ${what}`, must: `be ${what}` });
  switch (name) {
    case 'prefix':
      return not(`begin with ${affixText(argument)}`);
    case 'suffix':
      return not(`end in ${affixText(argument)}`);
    case 'equals-ignore-case':
      return isNot(`${JSON.stringify(argument)} in any case`);
    case 'wildcard':
      return not(`fit ${JSON.stringify(argument)}`);
    case 'cidr':
      return isNot(`an address in ${argument}`);
    case 'numeric':
      return isNot(`a number ${bounds(argument)}`);
    case 'anything-but':
      return {
        fails: `is excluded by anything-but ${excluded(argument)}`,
        must: `be anything but ${excluded(argument)}`,
      };
    default:
      // Only `exists` is left: no other operator compiles.
      return argument ? isNot('present') : { fails: 'is present and must be absent', must: 'be absent' };
  }
}

const affixText = (argument: any): string =>
  typeof argument === 'string'
    ? JSON.stringify(argument)
    : `${JSON.stringify(argument['equals-ignore-case'])} in any case`;

const excluded = (argument: unknown): string => JSON.stringify(argument);

function bounds(argument: readonly unknown[]): string {
  const pairs: string[] = [];
  for (let at = 0; at < argument.length; at += 2) pairs.push(`${argument[at]} ${argument[at + 1]}`);
  return pairs.join(' and ');
}
