import type { Caller, PolicyDocument, PolicyStatement } from '../../kernel.ts';
import { type ConditionContext, conditionHolds } from './conditions.ts';
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

function coversResource(statement: PolicyStatement, resource: string): boolean {
  if (statement.NotResource !== undefined) {
    return !list(statement.NotResource).some((pattern) => matchesPattern(pattern, resource));
  }
  // A trust policy and a Lambda permission name no resource: they sit on it.
  if (statement.Resource === undefined) return statement.Principal !== undefined;
  return list(statement.Resource).some((pattern) => matchesPattern(pattern, resource));
}

/** Whom a resource policy is asked about: the caller, or the account itself (`root`, which delegates to IAM). */
export type Principal = Caller | { kind: 'account'; accountId: string };

function coversPrincipal(statement: PolicyStatement, principal: Principal): boolean {
  const { Principal: named } = statement;
  if (named === undefined) return false;
  if (named === '*') return true;
  const aws = list(named.AWS);
  switch (principal.kind) {
    case 'service':
      return list(named.Service).includes(principal.principal);
    case 'role':
      return aws.includes('*') || aws.includes(principal.roleArn);
    case 'account':
      return aws.some((name) => name === principal.accountId || name === `arn:aws:iam::${principal.accountId}:root`);
    case 'anonymous':
      return aws.includes('*');
    case 'operator':
      return true;
  }
}

interface Question {
  action: string;
  resource: string;
  context: ConditionContext;
}

/** What the documents say together: an explicit Deny wins over any Allow. With `principal`, as resource policies. */
export function decide(documents: readonly PolicyDocument[], question: Question, principal?: Principal): Decision {
  let decision: Decision = 'none';
  for (const document of documents) {
    for (const statement of document.Statement) {
      if (decision === 'allow' && statement.Effect === 'Allow') continue;
      if (!coversAction(statement, question.action)) continue;
      if (principal && !coversPrincipal(statement, principal)) continue;
      if (!coversResource(statement, question.resource)) continue;
      if (!conditionHolds(statement.Condition, question.context)) continue;
      if (statement.Effect === 'Deny') return 'deny';
      decision = 'allow';
    }
  }
  return decision;
}
