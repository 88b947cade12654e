import { AwsError, NotEmulated } from '../../errors.ts';
import { comparatorNames } from './choice.ts';
import { definiteSteps } from './json-path.ts';
import { compileJsonata, expressionIn } from './jsonata-dialect.ts';
import type { Definition, Flow, QueryLanguage, State } from './model.ts';
import { integrationOf } from './task-resources.ts';

const shared = ['Type', 'Comment', 'QueryLanguage', 'Assign'];
const pathFields = ['InputPath', 'OutputPath'];
const resultFields = ['ResultPath', 'ResultSelector', 'Parameters'];
const failing = ['Retry', 'Catch'];
const onward = ['Next', 'End'];
const timed = ['TimeoutSeconds', 'HeartbeatSeconds'];

/** Fields of each state type: in both languages, in JSONPath only, in JSONata only. */
const fields: Record<State['Type'], [string[], string[], string[]]> = {
  Task: [
    ['Resource', 'Credentials', ...failing, ...onward, ...timed],
    [...pathFields, ...resultFields, 'TimeoutSecondsPath', 'HeartbeatSecondsPath'],
    ['Arguments', 'Output'],
  ],
  Pass: [onward, [...pathFields, 'ResultPath', 'Parameters', 'Result'], ['Output']],
  Choice: [['Choices', 'Default'], pathFields, ['Output']],
  Wait: [['Seconds', 'Timestamp', ...onward], [...pathFields, 'SecondsPath', 'TimestampPath'], ['Output']],
  Succeed: [[], pathFields, ['Output']],
  Fail: [['Error', 'Cause'], ['ErrorPath', 'CausePath'], []],
  Parallel: [
    ['Branches', ...failing, ...onward],
    [...pathFields, ...resultFields],
    ['Arguments', 'Output'],
  ],
  Map: [
    ['ItemProcessor', 'Iterator', 'ItemSelector', 'MaxConcurrency', ...failing, ...onward],
    [...pathFields, ...resultFields, 'ItemsPath', 'MaxConcurrencyPath'],
    ['Items', 'Output'],
  ],
};

/**
 * Checks a definition as Step Functions does when a machine is created.
 * @throws AwsError `InvalidDefinition` with the state and its problem; NotEmulated for features that only AWS can run
 */
export function validateDefinition(text: string, type: 'STANDARD' | 'EXPRESS'): Definition {
  let definition: Definition;
  try {
    definition = JSON.parse(text);
  } catch (cause) {
    throw invalid('INVALID_JSON_DESCRIPTION', (cause as Error).message, '/');
  }
  if (definition === null || typeof definition !== 'object')
    throw invalid('SCHEMA_VALIDATION_FAILED', 'not an object', '/');
  checkFlow(definition, '', definition.QueryLanguage ?? 'JSONPath', type);
  return definition;
}

function invalid(code: string, message: string, place: string): AwsError {
  return new AwsError('InvalidDefinition', `Invalid State Machine Definition: '${code}: ${message} at ${place}'`);
}

function schema(message: string, place: string): AwsError {
  return invalid('SCHEMA_VALIDATION_FAILED', message, place);
}

function checkFlow(flow: Flow, place: string, language: QueryLanguage, type: 'STANDARD' | 'EXPRESS'): void {
  if (flow.States === null || typeof flow.States !== 'object') throw schema('States is required', place || '/');
  if (!Object.hasOwn(flow.States, flow.StartAt ?? ''))
    throw invalid('MISSING_TRANSITION_TARGET', `Missing 'Next' target: ${flow.StartAt}`, `${place}/StartAt`);
  for (const [name, state] of Object.entries(flow.States)) {
    const here = `${place}/States/${name}`;
    const own = checkFields(state, here, language);
    checkTransitions(flow, state, here);
    checkExpressions(state, here, own);
    checkByType(state, here, own, type);
  }
  refuseUnreachable(flow, place);
}

function refuseUnreachable(flow: Flow, place: string): void {
  const reached = new Set<string>();
  const open = [flow.StartAt];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    open.push(...targetsOf(flow.States[name]!));
  }
  const lost = Object.keys(flow.States).find((name) => !reached.has(name));
  if (lost !== undefined)
    throw invalid('MISSING_TRANSITION_TARGET', `State "${lost}" is not reachable.`, `${place}/States/${lost}`);
}

/** The states that may come next. */
function targetsOf({ Next, Default, Catch = [], Choices = [] }: State): string[] {
  const targets = [
    Next,
    Default,
    ...Catch.map((handler) => handler.Next),
    ...Choices.map((rule: { Next?: string }) => rule.Next ?? ''),
  ];
  return targets.flatMap((target) => (target === undefined ? [] : [String(target)]));
}

function checkFields(state: State, place: string, language: QueryLanguage): QueryLanguage {
  const own = state.QueryLanguage ?? language;
  if (language === 'JSONata' && own === 'JSONPath')
    throw schema('a state of a JSONata machine cannot use JSONPath', place);
  const known = Object.hasOwn(fields, state.Type) ? fields[state.Type] : undefined;
  if (!known) throw schema(`The state type ${state.Type} is not known`, place);
  const [both, path, jsonata] = known;
  const allowed = new Set([...shared, ...both, ...(own === 'JSONata' ? jsonata : path)]);
  for (const field of Object.keys(state))
    if (!allowed.has(field)) throw schema(`The field ${field} is not supported by a ${own} ${state.Type} state`, place);
  return own;
}

function checkTransitions(flow: Flow, state: State, place: string): void {
  for (const target of targetsOf(state))
    if (!Object.hasOwn(flow.States, target))
      throw invalid('MISSING_TRANSITION_TARGET', `Missing 'Next' target: ${target}`, place);
  const ends = ['Choice', 'Succeed', 'Fail'].includes(state.Type);
  if (!ends && (state.Next === undefined) === (state.End !== true))
    throw schema("either 'Next' or 'End: true' is required", place);
  for (const handler of [...(state.Retry ?? []), ...(state.Catch ?? [])])
    if (!Array.isArray(handler.ErrorEquals) || handler.ErrorEquals.length === 0)
      throw schema('ErrorEquals is required in Retry and Catch', place);
}

function checkExpressions(state: State, place: string, language: QueryLanguage): void {
  if (language === 'JSONata') {
    checkJsonata(state, place);
    return;
  }
  for (const part of [state, ...(state.Catch ?? []), ...(state.Choices ?? [])] as Record<string, unknown>[])
    for (const field of templates) checkTemplate(part[field], `${place}/${field}`);
}

/** Fields in which keys that end in `.$` are paths. Elsewhere, above all in a Pass state's Result, such a key is literal. */
const templates = ['Parameters', 'ResultSelector', 'ItemSelector', 'Assign'];

function checkTemplate(value: unknown, place: string): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (key.endsWith('.$') && !/^(\$|States\.)/.test(String(inner).trim()))
      throw schema(
        `The value of the field '${key}' must be a valid JSONPath or a valid intrinsic function call`,
        place,
      );
    checkTemplate(inner, `${place}/${key}`);
  }
}

function checkJsonata(value: unknown, place: string): void {
  if (typeof value === 'string') {
    const source = expressionIn(value);
    if (source === undefined) return;
    try {
      compileJsonata(source);
    } catch (cause) {
      throw schema(`The JSONata expression '${source}' is not valid: ${(cause as Error).message}`, place);
    }
  } else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) if (key !== 'States') checkJsonata(inner, `${place}/${key}`);
  }
}

function checkByType(state: State, place: string, language: QueryLanguage, type: 'STANDARD' | 'EXPRESS'): void {
  if (typeof state.ResultPath === 'string' && !definiteSteps(state.ResultPath))
    throw schema('ResultPath must be a reference path', place);
  if (state.Type === 'Task') {
    if (state.Credentials !== undefined) throw new NotEmulated(`Credentials of the state ${place}`);
    if (typeof state.Resource !== 'string') throw schema('Resource is required', place);
    const task = integrationOf(state.Resource);
    if (!task) throw new NotEmulated(`the Step Functions resource ${state.Resource} (${place})`);
    if (type === 'EXPRESS' && task.pattern !== 'request')
      throw schema(`Express state machine does not support '${task.pattern}' service integration`, `${place}/Resource`);
  }
  if (state.Type === 'Wait') {
    const given = ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'].filter((field) => field in state);
    if (given.length !== 1) throw schema('a Wait state needs exactly one of Seconds, Timestamp and their paths', place);
  }
  if (state.Type === 'Choice') {
    if (!Array.isArray(state.Choices) || state.Choices.length === 0) throw schema('Choices must not be empty', place);
    for (const rule of state.Choices) checkRule(rule, place, language);
  }
  if (state.Type === 'Parallel') {
    if (!Array.isArray(state.Branches) || state.Branches.length === 0)
      throw schema('Branches must not be empty', place);
    for (const [index, branch] of state.Branches.entries())
      checkFlow(branch, `${place}/Branches[${index}]`, language, type);
  }
  if (state.Type === 'Map') {
    const processor = state.ItemProcessor ?? state.Iterator;
    if (!processor) throw schema('ItemProcessor is required', place);
    if (processor.ProcessorConfig?.Mode === 'DISTRIBUTED') throw new NotEmulated(`a distributed Map (${place})`);
    checkFlow(processor, `${place}/ItemProcessor`, language, type);
  }
}

function checkRule(rule: Record<string, any>, place: string, language: QueryLanguage): void {
  if (language === 'JSONata') {
    if (rule.Condition === undefined) throw schema('Condition is required in a JSONata choice rule', place);
    return;
  }
  const combined: unknown = rule.And ?? rule.Or ?? (rule.Not && [rule.Not]);
  if (Array.isArray(combined)) {
    for (const inner of combined) checkRule(inner, place, language);
    return;
  }
  const comparators = Object.keys(rule).filter((key) => !['Variable', 'Next', 'Comment', 'Assign'].includes(key));
  const [comparator = ''] = comparators;
  if (comparators.length !== 1 || !comparatorNames.has(comparator) || typeof rule.Variable !== 'string')
    throw schema(
      `a choice rule needs a Variable and one comparison, and has ${comparators.join(', ') || 'none'}`,
      place,
    );
}
