import type { PolicyDocument } from '../../kernel.ts';
import { comparesText, isKnownOperator } from './conditions.ts';
import { VERSION_WITH_VARIABLES, variablesOf } from './policy-variables.ts';
import { matchesPattern } from './wildcard.ts';

/** Condition keys that every request carries where they apply. */
export const GLOBAL_CONDITION_KEYS: readonly string[] = [
  'aws:SourceArn',
  'aws:SourceAccount',
  'aws:PrincipalArn',
  'aws:PrincipalAccount',
  'aws:PrincipalIsAWSService',
  'aws:PrincipalType',
  'aws:SecureTransport',
  'aws:userid',
  'aws:username',
];

const STATEMENT_KEYS = new Set([
  'Sid',
  'Effect',
  'Principal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isKnown = (key: string, known: readonly string[]): boolean =>
  known.some((pattern) => matchesPattern(pattern, key, true));

/** Variables whose key no request here carries. An intrinsic is checked once it is resolved to text. */
function variableProblems(value: unknown, knownKeys: readonly string[]): string[] {
  const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
  return texts
    .flatMap(variablesOf)
    .filter((key) => !isKnown(key, knownKeys))
    .map((key) => `policy variable ${key} is not evaluated`);
}

function conditionProblems(condition: unknown, knownKeys: readonly string[], withVariables: boolean): string[] {
  if (!isObject(condition)) return [];
  return Object.entries(condition).flatMap(([operator, keys]) => {
    if (operator.startsWith('Fn::')) return [];
    if (!isKnownOperator(operator)) return [`condition operator ${operator} is not evaluated`];
    if (!isObject(keys)) return [`condition ${operator} holds no keys`];
    const variables = withVariables && comparesText(operator) ? Object.values(keys) : [];
    return [
      ...Object.keys(keys)
        .filter((key) => !isKnown(key, knownKeys))
        .map((key) => `condition key ${key} is not evaluated`),
      ...variables.flatMap((value) => variableProblems(value, knownKeys)),
    ];
  });
}

/** The parts of a policy document that this evaluator would not evaluate; empty where it knows all. Takes raw templates too. */
export function policyProblems(document: unknown, serviceKeys: readonly string[]): string[] {
  if (!isObject(document) || Object.keys(document).some((key) => key.startsWith('Fn::'))) return [];
  const { Statement, Version } = document as unknown as PolicyDocument;
  const withVariables = Version === VERSION_WITH_VARIABLES;
  const known = [...GLOBAL_CONDITION_KEYS, ...serviceKeys];
  const statements: unknown[] = Array.isArray(Statement) ? Statement : [Statement];
  return statements.filter(isObject).flatMap((statement) => {
    if (Object.keys(statement).some((key) => key.startsWith('Fn::'))) return [];
    const unknown = Object.keys(statement).filter((key) => !STATEMENT_KEYS.has(key));
    const effect = statement.Effect;
    return [
      ...unknown.map((key) => `statement element ${key} is not evaluated`),
      ...(effect === 'Allow' || effect === 'Deny'
        ? []
        : [`Effect must be Allow or Deny, not ${JSON.stringify(effect)}`]),
      ...(withVariables
        ? [statement.Resource, statement.NotResource].flatMap((value) => variableProblems(value, known))
        : []),
      ...conditionProblems(statement.Condition, known, withVariables),
    ];
  });
}

/** A document in the evaluator's form: `Statement` is always a list. */
export function normalisePolicy(document: PolicyDocument): PolicyDocument {
  const statement: unknown = document.Statement;
  return {
    ...document,
    Statement: (Array.isArray(statement) ? statement : [statement]) as PolicyDocument['Statement'],
  };
}
