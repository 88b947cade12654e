// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation and IAM write their variables this way
import fc from 'fast-check';
import type { PolicyStatement } from '../../src/kernel.ts';
import { conditionHolds } from '../../src/services/iam/conditions.ts';
import { policyProblems } from '../../src/services/iam/policy-check.ts';
import { decide } from '../../src/services/iam/statement.ts';

const QUEUE = 'arn:aws:sqs:us-east-1:000000000000:claims';
const question = { action: 'sqs:SendMessage', resource: QUEUE, context: {} };
const statement = (fields: Partial<PolicyStatement>): PolicyStatement => ({
  Effect: 'Allow',
  Action: 'sqs:SendMessage',
  Resource: QUEUE,
  ...fields,
});
const says = (...statements: PolicyStatement[]): string => decide([{ Statement: statements }], question);

describe('a policy decision', () => {
  it('is none unless a statement covers action and resource', () => {
    expect(says()).toBe('none');
    expect(says(statement({}))).toBe('allow');
    expect(says(statement({ Action: 'sqs:ReceiveMessage' }))).toBe('none');
    expect(says(statement({ Resource: `${QUEUE}-dlq` }))).toBe('none');
    expect(says(statement({ Action: undefined, NotAction: ['sqs:Delete*'] }))).toBe('allow');
    expect(says(statement({ Action: undefined, NotAction: ['sqs:Send*'] }))).toBe('none');
    expect(says(statement({ Resource: undefined, NotResource: QUEUE }))).toBe('none');
  });

  it('is deny as soon as one statement denies, in any position', () => {
    const some = fc.array(fc.constantFrom(statement({}), statement({ Resource: '*' }), statement({ Action: 'x:y' })));
    const deny = statement({ Effect: 'Deny', Action: '*', Resource: '*' });
    fc.assert(fc.property(some, some, (before, after) => expect(says(...before, deny, ...after)).toBe('deny')));
  });

  it('includes a resource policy for the caller', () => {
    const service = { kind: 'service', principal: 'events.amazonaws.com' } as const;
    const role = { kind: 'role', roleArn: 'arn:aws:iam::000000000000:role/r', sessionName: 's' } as const;
    const asked = (Principal: PolicyStatement['Principal'], caller: typeof service | typeof role): string =>
      decide([{ Statement: [statement({ Principal })] }], question, caller);
    expect(asked({ Service: 'events.amazonaws.com' }, service)).toBe('allow');
    expect(asked({ Service: 'sns.amazonaws.com' }, service)).toBe('none');
    expect(asked({ AWS: role.roleArn }, role)).toBe('allow');
    expect(asked({ AWS: 'arn:aws:iam::000000000000:root' }, role)).toBe('none');
    expect(asked('*', service)).toBe('allow');
    expect(asked(undefined, role)).toBe('none');
  });
});

describe('conditions', () => {
  const context = { 'aws:SourceArn': 'arn:aws:events:us-east-1:000000000000:rule/bus/r', count: '5', tags: ['a', 'b'] };
  it.each([
    ['ArnLike', 'aws:SourceArn', 'arn:aws:events:*:rule/*', true],
    ['ArnEquals', 'AWS:sourcearn', 'arn:aws:events:us-east-1:000000000000:rule/bus/r', true],
    ['StringEquals', 'aws:SourceArn', 'arn:*', false],
    ['StringNotEquals', 'missing', 'x', true],
    ['StringEquals', 'missing', 'x', false],
    ['StringEqualsIfExists', 'missing', 'x', true],
    ['NumericLessThan', 'count', '10', true],
    ['NumericGreaterThanEquals', 'count', 6, false],
    ['ForAllValues:StringEquals', 'tags', ['a', 'b', 'c'], true],
    ['ForAllValues:StringEquals', 'tags', ['a'], false],
    ['ForAllValues:StringEquals', 'missing', ['a'], true],
    ['ForAnyValue:StringLike', 'tags', ['b*'], true],
    ['ForAnyValue:StringLike', 'missing', ['b*'], false],
    ['Null', 'missing', true, true],
    ['Null', 'count', 'true', false],
    ['Bool', 'missing', 'false', false],
  ])('%s on %s with %j holds: %s', (operator, key, wanted, holds) => {
    expect(conditionHolds({ [operator]: { [key]: wanted } }, context)).toBe(holds);
  });

  it('that are not evaluated are reported before a deployment', () => {
    const document = {
      Version: '2012-10-17',
      Statement: [
        statement({ Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }),
        statement({ Condition: { StringEquals: { 'aws:RequestedRegion': 'x', 'sqs:known': 'y' } } }),
        statement({ Resource: 'arn:aws:s3:::b/${aws:username}/${aws:PrincipalTag/team}/*' }),
        statement({ Condition: { StringLike: { 'sqs:known': "${sqs:other}-${aws:Color, 'red'}" } } }),
      ],
    };
    expect(policyProblems(document, ['sqs:*'])).toEqual([
      'condition operator IpAddress is not evaluated',
      'condition key aws:RequestedRegion is not evaluated',
      'policy variable aws:PrincipalTag/team is not evaluated',
      'policy variable aws:Color is not evaluated',
    ]);
  });
});
