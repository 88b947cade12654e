import { type Field, fieldsOf, joined, type Membership } from './event-fields.ts';
import { compileMatcher, invalidPattern, type Matcher, operatorNames } from './pattern-operators.ts';

/** One path of a pattern and its conditions, one of which must hold. */
export interface Condition {
  path: string;
  matchers: Matcher[];
  /** The conditions in the pattern's own notation, in the same order. */
  written: unknown[];
}

const MOST_COMBINATIONS = 1000;

/**
 * Compiles an EventBridge event pattern (an object, or its JSON text) into a test of events.
 * Follows AWS's event-ruler: an event is flattened into leaves, and leaves from the same array must come from the
 * same element of it.
 * @throws AwsError `InvalidEventPatternException` with AWS's reason for a pattern that EventBridge refuses
 * @example compilePattern({ detail: { amount: [{ numeric: ['>', 0] }] } })({ detail: { amount: 5 } }) // true
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function compilePattern(pattern: unknown): (event: unknown) => boolean {
  const alternatives = compileAlternatives(pattern);
  return (event) => {
    if (event === null || typeof event !== 'object') return false;
    const fields = fieldsOf(event);
    return alternatives.some((conditions) => fulfilled(conditions, fields));
  };
}

/** The ways to fulfil a pattern, each a list of conditions that must all hold. @throws as compilePattern */
export function compileAlternatives(pattern: unknown): Condition[][] {
  return alternativesOf(parsed(pattern), '').map((conditions) =>
    // EventBridge walks paths in alphabetical order, on which the meaning of `exists: false` depends.
    conditions.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
  );
}

/** Whether all conditions hold together: leaves from one array must come from one element of it. */
export function fulfilled(conditions: Condition[], fields: Map<string, Field[]>): boolean {
  return holds(conditions, 0, fields, new Map());
}

function parsed(pattern: unknown): Record<string, unknown> {
  let value = pattern;
  if (typeof pattern === 'string') {
    try {
      value = JSON.parse(pattern);
    } catch (cause) {
      throw invalidPattern((cause as Error).message);
    }
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw invalidPattern('Filter is not an object');
  return value as Record<string, unknown>;
}

/** Every way to fulfil a pattern: more than one only where it holds `$or`. */
function alternativesOf(pattern: Record<string, unknown>, path: string): Condition[][] {
  const entries = Object.entries(pattern);
  if (entries.length === 0) throw invalidPattern('Empty objects are not allowed');
  let alternatives: Condition[][] = [[]];
  for (const [key, value] of entries) {
    const inner = path === '' ? key : `${path}.${key}`;
    const either = isOr(key, value) ? value.flatMap((part) => alternativesOf(part, path)) : [];
    const additions = either.length > 0 ? either : oneKey(key, inner, value);
    alternatives = alternatives.flatMap((known) => additions.map((addition) => [...known, ...addition]));
    if (alternatives.length > MOST_COMBINATIONS)
      throw invalidPattern('Rule is too complex - try using fewer wildcard characters or fewer $or alternatives');
  }
  return alternatives;
}

function oneKey(key: string, path: string, value: unknown): Condition[][] {
  if (Array.isArray(value)) {
    if (value.length === 0) throw invalidPattern('Empty arrays are not allowed');
    return [[{ path, matchers: value.map(compileMatcher), written: value }]];
  }
  if (value === null || typeof value !== 'object') throw invalidPattern(`"${key}" must be an object or an array`);
  return alternativesOf(value as Record<string, unknown>, path);
}

/** An event may have a field named `$or`: only a list of two or more sub-patterns is the operator. */
function isOr(key: string, value: unknown): value is Record<string, unknown>[] {
  return (
    key === '$or' &&
    Array.isArray(value) &&
    value.length >= 2 &&
    value.every(
      (part) =>
        part !== null &&
        typeof part === 'object' &&
        !Array.isArray(part) &&
        !Object.keys(part).some((name) => operatorNames.has(name)),
    )
  );
}

function holds(conditions: Condition[], at: number, fields: Map<string, Field[]>, chosen: Membership): boolean {
  const condition = conditions[at];
  if (!condition) return true;
  const candidates = fields.get(condition.path) ?? [];
  return condition.matchers.some((matcher) => {
    if (matcher === 'absent')
      return !candidates.some((field) => joined(chosen, field.membership)) && holds(conditions, at + 1, fields, chosen);
    return candidates.some((field) => {
      if (!matcher(field.value)) return false;
      const together = joined(chosen, field.membership);
      return together !== undefined && holds(conditions, at + 1, fields, together);
    });
  });
}
