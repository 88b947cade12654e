import type { Scope } from './dialect.ts';
import { StateError } from './failures.ts';
import { lookUp, mustFind } from './json-path-dialect.ts';

type Compare = (value: any, expected: any) => boolean;

const orders: Record<string, (order: number) => boolean> = {
  Equals: (order) => order === 0,
  LessThan: (order) => order < 0,
  GreaterThan: (order) => order > 0,
  LessThanEquals: (order) => order <= 0,
  GreaterThanEquals: (order) => order >= 0,
};
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const isTimestamp = (value: unknown): boolean => typeof value === 'string' && TIMESTAMP.test(value);

/** Every comparison of a Choice rule in JSONPath, except those that test the path itself. */
export const comparisons: Record<string, Compare> = {
  BooleanEquals: (value, expected) => typeof value === 'boolean' && value === expected,
  StringMatches: (value, pattern) => typeof value === 'string' && globbed(String(pattern)).test(value),
};
for (const [name, holds] of Object.entries(orders)) {
  comparisons[`Numeric${name}`] = (value, expected) =>
    typeof value === 'number' && typeof expected === 'number' && holds(value - expected);
  comparisons[`String${name}`] = (value, expected) =>
    typeof value === 'string' &&
    typeof expected === 'string' &&
    holds(value < expected ? -1 : value > expected ? 1 : 0);
  comparisons[`Timestamp${name}`] = (value, expected) =>
    isTimestamp(value) && isTimestamp(expected) && holds(Date.parse(value) - Date.parse(expected));
}

const typeTests: Record<string, (value: unknown) => boolean> = {
  IsNull: (value) => value === null,
  IsBoolean: (value) => typeof value === 'boolean',
  IsNumeric: (value) => typeof value === 'number',
  IsString: (value) => typeof value === 'string',
  IsTimestamp: isTimestamp,
};

/** The names a rule may use besides And, Or, Not, Variable, Next, Comment and Assign. */
export const comparatorNames: ReadonlySet<string> = new Set([
  ...Object.keys(comparisons),
  ...Object.keys(comparisons)
    .filter((name) => name !== 'StringMatches')
    .map((name) => `${name}Path`),
  ...Object.keys(typeTests),
  'IsPresent',
]);

function globbed(pattern: string): RegExp {
  const source = pattern.replace(/\\([*\\])|\*|[.+?^${}()|[\]\\]/g, (token, escaped: string | undefined) => {
    if (escaped) return `\\${escaped}`;
    return token === '*' ? '[\\s\\S]*' : `\\${token}`;
  });
  return new RegExp(`^${source}$`);
}

/** Whether a JSONPath Choice rule holds. */
export function ruleHolds(rule: Record<string, any>, scope: Scope): boolean {
  if (rule.And) return rule.And.every((inner: Record<string, any>) => ruleHolds(inner, scope));
  if (rule.Or) return rule.Or.some((inner: Record<string, any>) => ruleHolds(inner, scope));
  if (rule.Not) return !ruleHolds(rule.Not, scope);
  const name = Object.keys(rule).find((key) => comparatorNames.has(key));
  if (!name) throw new StateError('States.Runtime', 'A choice rule has no comparison');
  if (name === 'IsPresent') return (lookUp(rule.Variable, scope) !== undefined) === rule.IsPresent;
  const value = mustFind(rule.Variable, scope, 'Variable');
  const typeTest = typeTests[name];
  if (typeTest) return typeTest(value) === rule[name];
  const compare = comparisons[name];
  if (compare) return compare(value, rule[name]);
  return comparisons[name.slice(0, -4)]?.(value, mustFind(rule[name], scope, name)) ?? false;
}
