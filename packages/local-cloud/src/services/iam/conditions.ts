import { fillIn, UnknownVariable } from './policy-variables.ts';
import { matchesPattern, plain } from './wildcard.ts';

export type ConditionContext = Record<string, string | string[] | undefined>;

interface Operator {
  test(actual: string, wanted: string): boolean;
  /** Negated operators hold where none of the wanted values matches, and where the key is absent. */
  negated?: boolean;
  /** Compares text, so that its values may hold policy variables. */
  text?: boolean;
}

const numeric = (compare: (a: number, b: number) => boolean): Operator => ({
  test: (actual, wanted) => compare(Number(actual), Number(wanted)),
});

const sameIgnoringCase = (actual: string, wanted: string): boolean => actual.toLowerCase() === wanted.toLowerCase();
const stringEquals: Operator = { test: (actual, wanted) => actual === plain(wanted), text: true };
const stringLike: Operator = { test: (actual, wanted) => matchesPattern(wanted, actual), text: true };
const equalsIgnoreCase: Operator = { test: (actual, wanted) => sameIgnoringCase(actual, plain(wanted)), text: true };
const not = (operator: Operator): Operator => ({ ...operator, negated: true });

const operators: Record<string, Operator> = {
  StringEquals: stringEquals,
  StringNotEquals: not(stringEquals),
  StringEqualsIgnoreCase: equalsIgnoreCase,
  StringNotEqualsIgnoreCase: not(equalsIgnoreCase),
  StringLike: stringLike,
  StringNotLike: not(stringLike),
  // AWS documents ArnEquals and ArnLike as behaving identically.
  ArnEquals: stringLike,
  ArnLike: stringLike,
  ArnNotEquals: not(stringLike),
  ArnNotLike: not(stringLike),
  Bool: { test: sameIgnoringCase },
  NumericEquals: numeric((a, b) => a === b),
  NumericNotEquals: not(numeric((a, b) => a === b)),
  NumericLessThan: numeric((a, b) => a < b),
  NumericLessThanEquals: numeric((a, b) => a <= b),
  NumericGreaterThan: numeric((a, b) => a > b),
  NumericGreaterThanEquals: numeric((a, b) => a >= b),
};

/** The parts of `ForAllValues:StringLikeIfExists`; undefined where the operator is not evaluated here. */
function parse(
  name: string,
): { operator: Operator; set?: 'ForAllValues' | 'ForAnyValue'; ifExists: boolean } | undefined {
  const [, set, base = ''] = /^(?:(ForAllValues|ForAnyValue):)?(.*)$/.exec(name) ?? [];
  const ifExists = base.endsWith('IfExists');
  const operator = operators[ifExists ? base.slice(0, -'IfExists'.length) : base];
  return operator && { operator, set: set as 'ForAllValues' | 'ForAnyValue' | undefined, ifExists };
}

/** Whether the evaluator knows this condition operator. A deployment with any other must be refused. */
export function isKnownOperator(name: string): boolean {
  return name === 'Null' || parse(name) !== undefined;
}

/** Whether the values of this operator may hold policy variables. */
export const comparesText = (name: string): boolean => parse(name)?.operator.text === true;

const list = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String);

function holds(
  name: string,
  actual: string | string[] | undefined,
  raw: string[],
  context: ConditionContext | undefined,
): boolean {
  if (name === 'Null') return raw.includes(String(actual === undefined));
  const parsed = parse(name);
  if (!parsed) throw new Error(`condition operator ${name} is not evaluated`);
  const { operator, set, ifExists } = parsed;
  if (actual === undefined)
    return ifExists || set === 'ForAllValues' || (operator.negated === true && set === undefined);
  const wanted = operator.text && context ? raw.map((value) => fillIn(value, context)) : raw;
  const matches = (value: string): boolean =>
    wanted.some((pattern) => operator.test(value, pattern)) !== (operator.negated === true);
  const values = list(actual);
  if (set === 'ForAllValues') return values.every(matches);
  if (set === 'ForAnyValue') return values.some(matches);
  return operator.negated ? values.every(matches) : values.some(matches);
}

/**
 * Whether every operator and key of a statement's `Condition` holds. Keys are compared case-insensitively.
 * @param withVariables whether the policy's version has variables; one without a value makes the condition fail
 */
export function conditionHolds(
  condition: Record<string, Record<string, unknown>> | undefined,
  context: ConditionContext,
  withVariables = false,
): boolean {
  if (!condition) return true;
  const lowered = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));
  const variables = withVariables ? context : undefined;
  try {
    return Object.entries(condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) =>
        holds(operator, lowered.get(key.toLowerCase()), list(wanted), variables),
      ),
    );
  } catch (error) {
    if (error instanceof UnknownVariable) return false;
    throw error;
  }
}
