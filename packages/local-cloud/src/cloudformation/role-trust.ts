import type { PolicyDocument, ResourceInput } from '../kernel.ts';
import { decide } from '../services/iam/statement.ts';

/** The service principals that must be able to assume the roles that a resource names. */
function assumed({ type, properties }: ResourceInput): [principal: string, roleArn: unknown][] {
  switch (type) {
    case 'AWS::Lambda::Function':
      return [['lambda.amazonaws.com', properties.Role]];
    case 'AWS::StepFunctions::StateMachine':
      return [['states.amazonaws.com', properties.RoleArn]];
    case 'AWS::Scheduler::Schedule':
      return [['scheduler.amazonaws.com', properties.Target?.RoleArn]];
    case 'AWS::Cognito::UserPool': {
      const role = properties.SmsConfiguration?.SnsCallerArn;
      return role === undefined ? [] : [['cognito-idp.amazonaws.com', role]];
    }
    case 'AWS::Events::Rule':
      return ((properties.Targets ?? []) as { RoleArn?: string }[])
        .filter(({ RoleArn }) => RoleArn !== undefined)
        .map(({ RoleArn }) => ['events.amazonaws.com', RoleArn]);
    default:
      return [];
  }
}

/** Roles named by a resource that do not exist, or do not trust the service that must assume them. */
export function roleProblems(
  input: ResourceInput,
  region: string,
  trust: (roleArn: string) => PolicyDocument | undefined,
): string[] {
  return assumed(input).flatMap(([principal, roleArn]) => {
    const document = trust(String(roleArn));
    if (!document) return [`there is no role ${roleArn}`];
    const question = { action: 'sts:AssumeRole', resource: String(roleArn), context: {} };
    // A trust policy may name a service with or without its region: states.amazonaws.com, states.us-east-1.amazonaws.com.
    const names = [principal, principal.replace('.amazonaws.com', `.${region}.amazonaws.com`)];
    const trusts = (name: string) => decide([document], question, { kind: 'service', principal: name }) === 'allow';
    if (names.some(trusts)) return [];
    return [`the role ${roleArn} cannot be assumed by ${principal}: its AssumeRolePolicyDocument does not allow it`];
  });
}
