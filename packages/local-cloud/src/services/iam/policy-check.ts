import type { PolicyDocument } from '../../kernel.ts';
import { isKnownOperator } from './conditions.ts';
import { matchesPattern } from './wildcard.ts';

/** Condition keys that every request carries where they apply. */
export const GLOBAL_CONDITION_KEYS: readonly string[] = [
  'aws:SourceArn',
  'aws:SourceAccount',
  'aws:PrincipalArn',
  'aws:PrincipalAccount',
  'aws:PrincipalIsAWSService',
  'aws:SecureTransport',
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

function policyVariables(value: unknown): string[] {
  if (typeof value === 'string') return value.match(/\$\{(?:aws|[a-z0-9-]+):[^}]*\}/g) ?? [];
  if (Array.isArray(value)) return value.flatMap(policyVariables);
  // An intrinsic (Fn::Sub) has its own ${AWS::…}: the resolved text is checked when it is applied.
  return [];
}

function conditionProblems(condition: unknown, knownKeys: readonly string[]): string[] {
  if (!isObject(condition)) return [];
  return Object.entries(condition).flatMap(([operator, keys]) => {
    if (operator.startsWith('Fn::')) return [];
    if (!isKnownOperator(operator)) return [`condition operator ${operator} is not evaluated`];
    if (!isObject(keys)) return [`condition ${operator} holds no keys`];
    return Object.keys(keys)
      .filter((key) => !knownKeys.some((known) => matchesPattern(known, key, true)))
      .map((key) => `condition key ${key} is not evaluated`);
  });
}

/** What of a policy document this evaluator would not evaluate; empty where all is understood. Takes raw templates too. */
export function policyProblems(document: unknown, serviceKeys: readonly string[]): string[] {
  if (!isObject(document) || Object.keys(document).some((key) => key.startsWith('Fn::'))) return [];
  const { Statement } = document as unknown as PolicyDocument;
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
      ...[...policyVariables(statement.Resource), ...policyVariables(statement.NotResource)].map(
        (variable) => `policy variable ${variable} is not evaluated`,
      ),
      ...conditionProblems(statement.Condition, known),
    ];
  });
}

/** A document as the evaluator wants it: `Statement` always a list. */
export function normalisePolicy(document: PolicyDocument): PolicyDocument {
  const statement: unknown = document.Statement;
  return {
    ...document,
    Statement: (Array.isArray(statement) ? statement : [statement]) as PolicyDocument['Statement'],
  };
}
