import { AwsError } from '../../errors.ts';
import type { Caller, Permission, PolicyDocument } from '../../kernel.ts';
import { roleId } from './roles.ts';
import { type Decision, decide, sessionArn } from './statement.ts';

export interface PolicySource {
  accountId: string;
  identityPolicies(roleArn: string): readonly PolicyDocument[] | undefined;
  resourcePolicy(arn: string): PolicyDocument | undefined;
  notice(level: 'warn', message: string, fields: Record<string, unknown>): void;
}

const PLAIN_CODE = new Set(['s3', 'sns', 'sts', 'iam', 'cloudformation']);

function name(caller: Caller): string {
  switch (caller.kind) {
    case 'role':
      return sessionArn(caller.roleArn, caller.sessionName);
    case 'service':
      return caller.principal;
    default:
      return 'anonymous';
  }
}

function callerContext(caller: Caller, accountId: string): Record<string, string | undefined> {
  // Loopback never leaves the machine, so it counts as the secure transport that bucket policies require.
  const always = { 'aws:SecureTransport': 'true' };
  if (caller.kind === 'role') {
    return {
      ...always,
      'aws:PrincipalArn': caller.roleArn,
      'aws:PrincipalAccount': accountId,
      'aws:PrincipalType': 'AssumedRole',
      // A role has no `aws:username`; its `aws:userid` ends in the session's name.
      'aws:userid': `${roleId(caller.roleArn)}:${caller.sessionName}`,
      'aws:PrincipalIsAWSService': 'false',
    };
  }
  if (caller.kind === 'service') {
    const { sourceArn } = caller;
    const sourceAccount = sourceArn && (sourceArn.split(':')[4] || accountId);
    return {
      ...always,
      'aws:SourceArn': sourceArn,
      'aws:SourceAccount': sourceAccount,
      'aws:PrincipalIsAWSService': 'true',
    };
  }
  return always;
}

type Verdict = { allowed: true } | { allowed: false; because: string };

function judge(source: PolicySource, caller: Caller, { action, resource, context }: Permission): Verdict {
  const question = { action, resource, context: { ...context, ...callerContext(caller, source.accountId) } };
  const onResource = source.resourcePolicy(resource);
  const resourceSays: Decision = onResource ? decide([onResource], question, caller) : 'none';
  if (resourceSays === 'deny') return { allowed: false, because: 'with an explicit deny in a resource-based policy' };
  if (caller.kind !== 'role') {
    if (resourceSays === 'allow') return { allowed: true };
    return { allowed: false, because: `because no resource-based policy allows the ${action} action` };
  }
  const identity = source.identityPolicies(caller.roleArn);
  const identitySays = identity ? decide(identity, question) : 'none';
  if (identitySays === 'deny') return { allowed: false, because: 'with an explicit deny in an identity-based policy' };
  if (resourceSays === 'allow') return { allowed: true };
  if (identitySays === 'allow') {
    // A KMS key's own policy rules: identity policies count only where it delegates to them.
    const account = { kind: 'account', accountId: source.accountId } as const;
    if (action.startsWith('kms:') && onResource && decide([onResource], question, account) !== 'allow') {
      return { allowed: false, because: `because no resource-based policy allows the ${action} action` };
    }
    return { allowed: true };
  }
  return { allowed: false, because: `because no identity-based policy allows the ${action} action` };
}

/** Throws AWS's error, and publishes a notice, unless `caller` has every permission. */
export function authorise(source: PolicySource, caller: Caller, permissions: readonly Permission[]): void {
  if (caller.kind === 'operator') return;
  for (const permission of permissions) {
    const verdict = judge(source, caller, permission);
    if (verdict.allowed) continue;
    const { action, resource } = permission;
    const message = `User: ${name(caller)} is not authorized to perform: ${action} on resource: ${resource} ${verdict.because}`;
    if (caller.kind === 'service') {
      source.notice(
        'warn',
        `${caller.principal} may not ${action} on ${resource} for ${caller.sourceArn ?? 'no source'}: the resource's policy lacks ` +
          `Allow ${action} to Principal { Service: "${caller.principal}" } with a condition that ${caller.sourceArn ?? 'it'} meets`,
        { action, resource, principal: caller.principal, sourceArn: caller.sourceArn },
      );
    } else {
      const fields = caller.kind === 'role' ? { role: caller.roleArn, function: caller.sessionName } : {};
      source.notice('warn', message, { action, resource, ...fields });
    }
    throw new AwsError(PLAIN_CODE.has(action.split(':')[0]!) ? 'AccessDenied' : 'AccessDeniedException', message, 403);
  }
}
