import { roleProblems } from '../../src/cloudformation/role-trust.ts';
import type { PolicyDocument } from '../../src/kernel.ts';
import { authorise, type PolicySource } from '../../src/services/iam/authoriser.ts';

const ACCOUNT = '000000000000';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/reader`;
const KEY = `arn:aws:kms:us-east-1:${ACCOUNT}:key/1`;
const mayUse: PolicyDocument = { Statement: [{ Effect: 'Allow', Action: 'kms:GenerateMac', Resource: KEY }] };

describe('the policy of a KMS key decides', () => {
  const asked = (keyPolicy: PolicyDocument | undefined, identity: PolicyDocument[]): (() => void) => {
    const source: PolicySource = {
      accountId: ACCOUNT,
      identityPolicies: () => identity,
      resourcePolicy: () => keyPolicy,
      notice: () => undefined,
    };
    const caller = { kind: 'role', roleArn: ROLE, sessionName: 'f' } as const;
    return () => authorise(source, caller, [{ action: 'kms:GenerateMac', resource: KEY }]);
  };
  const policyFor = (AWS: string): PolicyDocument => ({
    Statement: [{ Effect: 'Allow', Principal: { AWS }, Action: 'kms:*', Resource: '*' }],
  });

  it('and may delegate to IAM', () => {
    expect(asked(policyFor(`arn:aws:iam::${ACCOUNT}:root`), [mayUse])).not.toThrow();
    expect(asked(policyFor(`arn:aws:iam::${ACCOUNT}:root`), [])).toThrow(/no identity-based policy allows/);
  });

  it('or name the roles itself', () => {
    expect(asked(policyFor(ROLE), [])).not.toThrow();
    expect(asked(policyFor(`${ROLE}-other`), [mayUse])).toThrow(/no resource-based policy allows/);
  });
});

describe('a role must trust the service that assumes it', () => {
  const trusting = (Service: string): PolicyDocument => ({
    Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
  });
  const problems = (type: string, properties: object, trust?: PolicyDocument): string[] =>
    roleProblems({ stackName: 's', logicalId: 'X', type, properties }, 'us-east-1', () => trust);

  it.each([
    ['AWS::Lambda::Function', { Role: ROLE }, 'lambda.amazonaws.com'],
    ['AWS::StepFunctions::StateMachine', { RoleArn: ROLE }, 'states.amazonaws.com'],
    ['AWS::Events::Rule', { Targets: [{ RoleArn: ROLE }, {}] }, 'events.amazonaws.com'],
  ])('%s', (type, properties, principal) => {
    expect(problems(type, properties, trusting(principal))).toEqual([]);
    expect(problems(type, properties, trusting('ec2.amazonaws.com'))).toEqual([
      `the role ${ROLE} cannot be assumed by ${principal}: its AssumeRolePolicyDocument does not allow it`,
    ]);
    expect(problems(type, properties)).toEqual([`there is no role ${ROLE}`]);
  });
});
