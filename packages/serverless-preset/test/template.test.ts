import { apiAddress, delayedQueue, scheduledQueue, serviceTable, template } from '../index.cjs';

describe('a service table', () => {
  it('survives its stack, can be restored to any second, and has a stream of its writes', () => {
    const { Table, IdempotencyTable, OutboxDlq } = serviceTable({ indexes: ['customer'] }).Resources;
    for (const table of [Table, IdempotencyTable!]) {
      expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
      expect(table.Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
      });
    }
    expect(Table.Properties).toMatchObject({ StreamSpecification: { StreamViewType: 'NEW_IMAGE' } });
    expect(OutboxDlq!.Properties.MessageRetentionPeriod).toBe(14 * 86_400);
  });

  it('has an index on `<name>pk` for each name', () => {
    const { AttributeDefinitions, GlobalSecondaryIndexes } = serviceTable({ indexes: ['a', 'b'] }).Resources.Table
      .Properties;
    expect(AttributeDefinitions.map(({ AttributeName }) => AttributeName)).toEqual(['pk', 'sk', 'apk', 'bpk']);
    expect(GlobalSecondaryIndexes!.map(({ IndexName, KeySchema }) => [IndexName, KeySchema])).toEqual([
      ['a', [{ AttributeName: 'apk', KeyType: 'HASH' }]],
      ['b', [{ AttributeName: 'bpk', KeyType: 'HASH' }]],
    ]);
  });

  it('has a sort key `<name>sk` in an ordered index', () => {
    const { Properties } = serviceTable({ indexes: ['a', { name: 'b', ordered: true }] }).Resources.Table;
    const names = Properties.AttributeDefinitions.map(({ AttributeName }) => AttributeName);
    expect(names).toEqual(['pk', 'sk', 'apk', 'bpk', 'bsk']);
    expect(Properties.GlobalSecondaryIndexes!.map(({ KeySchema }) => KeySchema)).toEqual([
      [{ AttributeName: 'apk', KeyType: 'HASH' }],
      [
        { AttributeName: 'bpk', KeyType: 'HASH' },
        { AttributeName: 'bsk', KeyType: 'RANGE' },
      ],
    ]);
  });

  it('has whole items in an index, or the keys and the named attributes', () => {
    const indexes = ['a', { name: 'b', ordered: true, holds: [] }, { name: 'c', ordered: false, holds: ['claimId'] }];
    const { GlobalSecondaryIndexes } = serviceTable({ indexes }).Resources.Table.Properties;
    expect(GlobalSecondaryIndexes!.map(({ Projection }) => Projection)).toEqual([
      { ProjectionType: 'ALL' },
      { ProjectionType: 'KEYS_ONLY' },
      { ProjectionType: 'INCLUDE', NonKeyAttributes: ['claimId'] },
    ]);
  });

  it('lets idempotency records expire, and its own items if an attribute is named', () => {
    const { Table, IdempotencyTable } = serviceTable({ ttl: 'expiresAt' }).Resources;
    const expiry = (AttributeName: string) => ({ TimeToLiveSpecification: { AttributeName, Enabled: true } });
    expect(IdempotencyTable!.Properties).toMatchObject(expiry('expiration'));
    expect(Table.Properties).toMatchObject(expiry('expiresAt'));
    expect(serviceTable().Resources.Table.Properties).not.toHaveProperty('TimeToLiveSpecification');
  });

  it('of a service without events has no stream and no queue for unpublished events', () => {
    const { Table, ...others } = serviceTable({ publishes: false }).Resources;
    expect(Table.Properties).not.toHaveProperty('StreamSpecification');
    expect(Object.keys(others)).toEqual(['IdempotencyTable']);
  });
});

it('timer messages wait in a queue with a delay, and failed ones in another', () => {
  const { RemindersQueue, RemindersDlq } = delayedQueue('Reminders', 300).Resources;
  expect(RemindersQueue!.Properties).toMatchObject({
    DelaySeconds: 300,
    VisibilityTimeout: 60,
    RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['RemindersDlq', 'Arn'] }, maxReceiveCount: 5 },
  });
  expect(RemindersDlq!.Properties).not.toHaveProperty('DelaySeconds');
});

it('a schedule sends the time to its queue, under a role that may do nothing else', () => {
  const resources = scheduledQueue('Deadlines', 'rate(1 hour)', { timeoutSeconds: 60 }).Resources;
  const queue = { 'Fn::GetAtt': ['DeadlinesQueue', 'Arn'] };
  expect(resources.DeadlinesSchedule!.Properties).toMatchObject({
    ScheduleExpression: 'rate(1 hour)',
    Target: { Arn: queue, Input: '{"at":"<aws.scheduler.scheduled-time>"}' },
  });
  expect(resources.DeadlinesQueue!.Properties).toMatchObject({ VisibilityTimeout: 360 });
  const [policy] = resources.DeadlinesScheduleRole!.Properties.Policies;
  expect(policy.PolicyDocument.Statement).toEqual([
    { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: [queue, { 'Fn::GetAtt': ['DeadlinesDlq', 'Arn'] }] },
  ]);
});

it("a service's API is found under the stage and its name", () => {
  expect(apiAddress('claims').Resources.ApiAddress!.Properties).toEqual({
    // biome-ignore lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework
    Name: '/claimstream/${sls:stage}/api/claims',
    Type: 'String',
    Value: { 'Fn::GetAtt': ['HttpApi', 'ApiEndpoint'] },
  });
});

describe('a template', () => {
  it('joins its parts, of any section', () => {
    const joined = template(
      { Resources: { A: { Type: 'x' } }, Outputs: { A: { Value: 1 } } },
      { Resources: { B: { Type: 'y' } }, Conditions: { InProd: true } },
    );
    expect(joined).toEqual({
      Resources: { A: { Type: 'x' }, B: { Type: 'y' } },
      Outputs: { A: { Value: 1 } },
      Conditions: { InProd: true },
    });
  });

  it('refuses two parts that define the same thing', () => {
    expect(() => template(serviceTable(), delayedQueue('Reminders', 1), delayedQueue('Reminders', 2))).toThrow(
      'Resources.RemindersQueue is defined twice',
    );
  });
});
