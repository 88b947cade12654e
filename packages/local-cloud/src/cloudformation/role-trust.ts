import type { PolicyDocument, ResourceInput } from '../kernel.ts';
import { decide } from '../services/iam/statement.ts';

/** Which service principal has to be able to assume the roles that a resource names. */
function assumed({ type, properties }: ResourceInput): [principal: string, roleArn: unknown][] {
  switch (type) {
    case 'AWS::Lambda::Function':
      return [['lambda.amazonaws.com', properties.Role]];
    case 'AWS::StepFunctions::StateMachine':
      return [['states.amazonaws.com', properties.RoleArn]];
    case 'AWS::Events::Rule':
      return ((properties.Targets ?? []) as { RoleArn?: string }[])
        .filter(({ RoleArn }) => RoleArn !== undefined)
        .map(({ RoleArn }) => ['events.amazonaws.com', RoleArn]);
    default:
      return [];
  }
}

/** Roles that a resource names but that do not exist, or do not trust the service that has to assume them. */
export function roleProblems(input: ResourceInput, trust: (roleArn: string) => PolicyDocument | undefined): string[] {
  return assumed(input).flatMap(([principal, roleArn]) => {
    const document = trust(String(roleArn));
    if (!document) return [`there is no role ${roleArn}`];
    const question = { action: 'sts:AssumeRole', resource: String(roleArn), context: {} };
    if (decide([document], question, { kind: 'service', principal }) === 'allow') return [];
    return [`the role ${roleArn} cannot be assumed by ${principal}: its AssumeRolePolicyDocument does not allow it`];
  });
}
