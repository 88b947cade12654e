import type { Caller, PolicyDocument, PolicyStatement } from '../../kernel.ts';
import { type ConditionContext, conditionHolds } from './conditions.ts';
import { fillIn, UnknownVariable, VERSION_WITH_VARIABLES } from './policy-variables.ts';
import { matchesPattern } from './wildcard.ts';

export type Decision = 'allow' | 'deny' | 'none';

const list = (value: string | string[] | undefined): readonly string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

function coversAction(statement: PolicyStatement, action: string): boolean {
  if (statement.NotAction !== undefined) {
    return !list(statement.NotAction).some((pattern) => matchesPattern(pattern, action, true));
  }
  return list(statement.Action).some((pattern) => matchesPattern(pattern, action, true));
}

function coversResource(statement: PolicyStatement, { resource, context }: Question, withVariables: boolean): boolean {
  const { Resource, NotResource, Principal } = statement;
  // A trust policy and a Lambda permission name no resource: they belong to one.
  if (Resource === undefined && NotResource === undefined) return Principal !== undefined;
  const matches = (pattern: string): boolean =>
    matchesPattern(withVariables ? fillIn(pattern, context) : pattern, resource);
  try {
    return NotResource === undefined ? list(Resource).some(matches) : !list(NotResource).some(matches);
  } catch (error) {
    if (error instanceof UnknownVariable) return false;
    throw error;
  }
}

/** The principal for a resource policy: the caller, or the account itself (`root`, which delegates to IAM). */
export type Principal = Caller | { kind: 'account'; accountId: string };

const isAccount = (name: string, accountId: string): boolean =>
  name === accountId || name === `arn:aws:iam::${accountId}:root`;

/** `arn:aws:sts::<account>:assumed-role/<role>/<session>`, a policy's name for one session of a role. */
export function sessionArn(roleArn: string, sessionName: string): string {
  const [, , , , account, path = ''] = roleArn.split(':');
  return `arn:aws:sts::${account}:assumed-role/${path.split('/').at(-1)}/${sessionName}`;
}

/**
 * Whether a statement applies to `principal`. A Deny for an account applies to everybody in it; an Allow for an account
 * only leaves the decision to their own policies.
 */
function coversPrincipal({ Principal: named, Effect }: PolicyStatement, principal: Principal): boolean {
  if (named === undefined) return false;
  if (named === '*') return true;
  const aws = list(named.AWS);
  if (aws.includes('*')) return true;
  switch (principal.kind) {
    case 'service':
      return list(named.Service).includes(principal.principal);
    case 'role': {
      const { roleArn, sessionName } = principal;
      if (aws.includes(roleArn) || aws.includes(sessionArn(roleArn, sessionName))) return true;
      return Effect === 'Deny' && aws.some((name) => isAccount(name, roleArn.split(':')[4]!));
    }
    case 'account':
      return aws.some((name) => isAccount(name, principal.accountId));
    case 'anonymous':
      return false;
    case 'operator':
      return true;
  }
}

interface Question {
  action: string;
  resource: string;
  context: ConditionContext;
}

/** The combined decision of the documents: an explicit Deny wins over any Allow. With `principal`, they are resource policies. */
export function decide(documents: readonly PolicyDocument[], question: Question, principal?: Principal): Decision {
  let decision: Decision = 'none';
  for (const document of documents) {
    const withVariables = document.Version === VERSION_WITH_VARIABLES;
    // A policy with one statement may leave out the list.
    for (const statement of [document.Statement].flat()) {
      if (decision === 'allow' && statement.Effect === 'Allow') continue;
      if (!coversAction(statement, question.action)) continue;
      if (principal && !coversPrincipal(statement, principal)) continue;
      if (!coversResource(statement, question, withVariables)) continue;
      if (!conditionHolds(statement.Condition, question.context, withVariables)) continue;
      if (statement.Effect === 'Deny') return 'deny';
      decision = 'allow';
    }
  }
  return decision;
}
