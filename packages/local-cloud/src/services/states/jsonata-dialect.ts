import { randomUUID } from 'node:crypto';
import jsonata from 'jsonata';
import type { Dialect, Scope } from './dialect.ts';
import { StateError } from './failures.ts';
import { digest, partition, range } from './intrinsics.ts';

const compiled = new Map<string, jsonata.Expression>();

/** The expression inside `{% … %}`; undefined for any other text. */
export function expressionIn(text: string): string | undefined {
  return /^\{%([\s\S]*)%\}$/.exec(text.trim())?.[1]?.trim();
}

/** Compiles an expression with the functions that Step Functions adds. */
export function compileJsonata(source: string): jsonata.Expression {
  const known = compiled.get(source);
  if (known) return known;
  const expression = jsonata(source);
  expression.registerFunction('partition', (list, size) => partition(list, size), '<a-n:a>');
  expression.registerFunction('range', (first, last, step) => range(first, last, step), '<nnn:a>');
  expression.registerFunction('hash', (data, algorithm) => digest(data, algorithm), '<ss:s>');
  expression.registerFunction('uuid', () => randomUUID(), '<:s>');
  expression.registerFunction('parse', (text) => JSON.parse(text), '<s-:x>');
  compiled.set(source, expression);
  return expression;
}

async function evaluate(source: string, scope: Scope): Promise<unknown> {
  const states = {
    input: scope.input,
    context: scope.context,
    ...('result' in scope ? { result: scope.result } : {}),
    ...(scope.errorOutput ? { errorOutput: scope.errorOutput } : {}),
  };
  let value: unknown;
  try {
    value = await compileJsonata(source).evaluate(undefined, { ...scope.variables, states });
  } catch (cause) {
    throw new StateError(
      'States.QueryEvaluationError',
      `The JSONata expression '${source}' could not be evaluated: ${(cause as Error).message}`,
    );
  }
  if (value === undefined || typeof value === 'function')
    throw new StateError(
      'States.QueryEvaluationError',
      `The JSONata expression '${source}' returned nothing (undefined).`,
    );
  // JSONata marks its own lists; the copy drops the marks.
  return JSON.parse(JSON.stringify(value));
}

async function filled(template: unknown, scope: Scope): Promise<any> {
  if (typeof template === 'string') {
    const source = expressionIn(template);
    return source === undefined ? template : evaluate(source, scope);
  }
  if (Array.isArray(template)) return Promise.all(template.map((element) => filled(element, scope)));
  if (template === null || typeof template !== 'object') return template;
  const entries = Object.entries(template).map(async ([key, value]) => [key, await filled(value, scope)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

async function handed(state: Record<string, any>, scope: Scope, otherwise: unknown) {
  return {
    output: state.Output === undefined ? otherwise : await filled(state.Output, scope),
    variables: { ...scope.variables, ...((await filled(state.Assign ?? {}, scope)) as Record<string, unknown>) },
  };
}

/** JSONata: Arguments → work → Output and Assign, with access to `$states`. */
export const jsonataDialect: Dialect = {
  language: 'JSONata',
  inputOf: (_state, scope) => scope.input,
  argumentsOf: async (state, scope) => (state.Arguments === undefined ? scope.input : filled(state.Arguments, scope)),
  field: async (state, name, scope) => (state[name] === undefined ? undefined : filled(state[name], scope)),
  template: filled,
  handover: (state, scope) => handed(state, scope, 'result' in scope ? scope.result : scope.input),
  caught: (catcher, scope) => handed(catcher, scope, scope.errorOutput),
};
