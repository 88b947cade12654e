import { type Caller, type Cloud, startCloud } from '../../src/index.ts';

const publisher = {
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
    Policies: [
      {
        PolicyName: 'publish',
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: 'events:PutEvents',
              Resource: '*',
              Condition: { StringEquals: { 'events:source': 'claims.service' } },
            },
          ],
        },
      },
    ],
  },
};

describe('a role that may publish under one source', () => {
  let cloud: Cloud;
  let caller: Caller;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    await cloud.deployTemplate({ stackName: 'publishing', template: { Resources: { Publisher: publisher } } });
    const roleArn = cloud.resource('publishing', 'Publisher').attributes.Arn;
    caller = { kind: 'role', roleArn, sessionName: 'publisher' };
  });
  afterAll(() => cloud.stop());

  const put = (...sources: string[]) =>
    cloud.kernel.call(caller, 'events', 'PutEvents', {
      Entries: sources.map((Source) => ({ Source, DetailType: 'Claim.Accepted', Detail: '{}' })),
    });

  it('publishes under it, and under no other', async () => {
    expect(await put('claims.service', 'claims.service')).toMatchObject({ FailedEntryCount: 0 });
    await expect(put('settlement.service')).rejects.toMatchObject({ code: 'AccessDeniedException' });
    await expect(put('claims.service', 'settlement.service')).rejects.toMatchObject({ code: 'AccessDeniedException' });
  });
});
