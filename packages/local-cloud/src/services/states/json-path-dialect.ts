import type { Dialect, Scope } from './dialect.ts';
import { StateError } from './failures.ts';
import { evaluateIntrinsic } from './intrinsics.ts';
import { readPath, writePath } from './json-path.ts';

/** Resolves a path: `$$…` in the context object, `$name…` in a variable, `$…` in the data. */
export function lookUp(path: string, scope: Scope): unknown {
  if (path.startsWith('$$')) return readPath(path.slice(1), scope.context);
  if (/^\$[A-Za-z_]/.test(path)) return readPath(`$.${path.slice(1)}`, scope.variables);
  return readPath(path, scope.input);
}

/** As `lookUp`, but fails as Step Functions does where a path finds nothing. */
export function mustFind(path: string, scope: Scope, field: string, error = 'States.Runtime'): unknown {
  const found = lookUp(path, scope);
  if (found === undefined)
    throw new StateError(
      error,
      `The JSONPath '${path}' specified for the field '${field}' could not be found in the input`,
    );
  return found;
}

/** Fills a payload template: keys that end in `.$` are paths or intrinsics. */
export function fillTemplate(template: unknown, scope: Scope): unknown {
  if (Array.isArray(template)) return template.map((element) => fillTemplate(element, scope));
  if (template === null || typeof template !== 'object') return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => {
      if (!key.endsWith('.$')) return [key, fillTemplate(value, scope)];
      const expression = String(value).trim();
      const find = (path: string) => mustFind(path, scope, key, 'States.ParameterPathFailure');
      return [
        key.slice(0, -2),
        expression.startsWith('States.') ? evaluateIntrinsic(expression, find) : find(expression),
      ];
    }),
  );
}

function narrowed(path: string | null | undefined, scope: Scope, field: string): unknown {
  if (path === null) return {};
  return path === undefined || path === '$' ? scope.input : mustFind(path, scope, field);
}

function placed(path: string | null | undefined, data: unknown, value: unknown): unknown {
  if (path === null) return data;
  const whole = writePath(path ?? '$', data, value);
  if (whole === undefined)
    throw new StateError('States.ResultPathMatchFailure', `Unable to apply ReferencePath ${path} to the input`);
  return whole;
}

/** Variables after Assign; every expression reads the variables from before. */
function assigned(assign: unknown, scope: Scope): Record<string, unknown> {
  if (assign === undefined) return scope.variables;
  return { ...scope.variables, ...(fillTemplate(assign, scope) as Record<string, unknown>) };
}

/** The classic language: InputPath → Parameters → ResultSelector → ResultPath → OutputPath. */
export const jsonPathDialect: Dialect = {
  language: 'JSONPath',
  inputOf: (state, scope) => narrowed(state.InputPath, scope, 'InputPath'),
  async argumentsOf(state, scope) {
    const input = narrowed(state.InputPath, scope, 'InputPath');
    return state.Parameters === undefined ? input : fillTemplate(state.Parameters, { ...scope, input });
  },
  async field(state, name, scope) {
    const path = state[`${name}Path`];
    if (path === undefined) return state[name];
    if (typeof path === 'string' && path.startsWith('States.'))
      return evaluateIntrinsic(path, (inner) => mustFind(inner, scope, `${name}Path`));
    return mustFind(path, scope, `${name}Path`);
  },
  template: async (template, scope) => fillTemplate(template, scope),
  async handover(state, scope) {
    const input = narrowed(state.InputPath, scope, 'InputPath');
    const worked = 'result' in scope;
    const result =
      worked && state.ResultSelector !== undefined
        ? fillTemplate(state.ResultSelector, { ...scope, input: scope.result })
        : scope.result;
    const whole = worked ? placed(state.ResultPath, scope.input, result) : input;
    return {
      output: narrowed(state.OutputPath, { ...scope, input: whole }, 'OutputPath'),
      variables: assigned(state.Assign, { ...scope, input: worked ? scope.result : input }),
    };
  },
  async caught(catcher, scope) {
    return {
      output: placed(catcher.ResultPath, scope.input, scope.errorOutput),
      variables: assigned(catcher.Assign, { ...scope, input: scope.errorOutput }),
    };
  },
};
