import {
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourcesCommand,
  ListExportsCommand,
  ListStacksCommand,
  UpdateStackCommand,
  ValidateTemplateCommand,
} from '@aws-sdk/client-cloudformation';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { cloudUnderTest, parameter, queue } from './cloud-under-test.ts';

/** Cannot be created: its dead-letter queue does not exist. */
const failing = (DependsOn: string[] = []) => ({
  ...queue('failing', { RedrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:us-east-1:0:none', maxReceiveCount: 1 } }),
  DependsOn,
});

describe('stacks through the API of CloudFormation', () => {
  let under: Awaited<ReturnType<typeof cloudUnderTest>>;
  beforeEach(async () => {
    under = await cloudUnderTest();
  });
  afterEach(() => under.stop());

  it('are created step by step, with an event for each', async () => {
    const template = {
      Resources: { Second: parameter('/b', { Ref: 'First' }), First: parameter('/a', 'one') },
      Outputs: { Where: { Value: { Ref: 'Second' }, Description: 'a name', Export: { Name: 'where' } } },
    };
    const stack = await under.create('one', template, { Tags: [{ Key: 'STAGE', Value: 'qa' }], Capabilities: [] });
    expect(stack).toMatchObject({
      StackStatus: 'CREATE_COMPLETE',
      Tags: [{ Key: 'STAGE', Value: 'qa' }],
      Outputs: [{ OutputKey: 'Where', OutputValue: '/b', Description: 'a name', ExportName: 'where' }],
    });
    expect(await under.history('one')).toEqual([
      'one CREATE_IN_PROGRESS',
      'First CREATE_IN_PROGRESS',
      'First CREATE_COMPLETE',
      'Second CREATE_IN_PROGRESS',
      'Second CREATE_COMPLETE',
      'one CREATE_COMPLETE',
    ]);
    const { Exports } = await under.client.send(new ListExportsCommand({}));
    expect(Exports).toEqual([{ ExportingStackId: stack.StackId, Name: 'where', Value: '/b' }]);
    const again = new CreateStackCommand({ StackName: 'one', TemplateBody: JSON.stringify(template) });
    await expect(under.client.send(again)).rejects.toThrow('Stack [one] already exists');
  });

  it('take their template from S3, by each form of AWS’s addresses', async () => {
    await under.s3.send(new CreateBucketCommand({ Bucket: 'deployment' }));
    await under.upload('deployment', 'a/t.json', JSON.stringify({ Resources: { A: { Type: 'AWS::SQS::Queue' } } }));
    const { host } = new URL(under.cloud.endpoint);
    for (const [index, TemplateURL] of [
      'https://s3.amazonaws.com/deployment/a/t.json',
      'https://deployment.s3.us-east-1.amazonaws.com/a/t.json',
      `http://${host}/deployment/a/t.json`,
    ].entries()) {
      await under.client.send(new ValidateTemplateCommand({ TemplateURL }));
      const { StackId } = await under.client.send(new CreateStackCommand({ StackName: `s${index}`, TemplateURL }));
      expect(await under.settled(StackId!)).toMatchObject({ StackStatus: 'CREATE_COMPLETE' });
    }
    const elsewhere = new ValidateTemplateCommand({ TemplateURL: 'https://example.com/t.json' });
    await expect(under.client.send(elsewhere)).rejects.toThrow('TemplateURL must be a supported URL');
    const nowhere = new ValidateTemplateCommand({ TemplateURL: 'https://s3.amazonaws.com/deployment/b' });
    await expect(under.client.send(nowhere)).rejects.toThrow('S3 error');
  });

  it('are updated where something differs, and refuse an update without changes', async () => {
    const template = (value: string) => ({ Resources: { A: parameter('/a', value), B: parameter('/b', 'b') } });
    await under.create('one', template('1'));
    await expect(under.update('one', template('1'))).rejects.toThrow('No updates are to be performed.');
    expect(await under.update('one', template('2'))).toMatchObject({ StackStatus: 'UPDATE_COMPLETE' });
    expect((await under.history('one')).slice(-5)).toEqual([
      'one UPDATE_IN_PROGRESS',
      'A UPDATE_IN_PROGRESS',
      'A UPDATE_COMPLETE',
      'one UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'one UPDATE_COMPLETE',
    ]);
    const missing = new UpdateStackCommand({ StackName: 'two', TemplateBody: JSON.stringify(template('1')) });
    await expect(under.client.send(missing)).rejects.toThrow('Stack with id two does not exist');
  });

  it('that cannot be created are removed, and say which resource failed and why', async () => {
    const stack = await under.create('one', { Resources: { A: parameter('/a', '1'), Bad: failing(['A']) } });
    expect(stack).toMatchObject({ StackStatus: 'ROLLBACK_COMPLETE' });
    const { StackEvents } = await under.client.send(new DescribeStackEventsCommand({ StackName: 'one' }));
    expect(StackEvents).toContainEqual(
      expect.objectContaining({
        LogicalResourceId: 'Bad',
        ResourceStatus: 'CREATE_FAILED',
        ResourceStatusReason: expect.stringContaining('RedrivePolicy'),
      }),
    );
    const { StackResources } = await under.client.send(new DescribeStackResourcesCommand({ StackName: 'one' }));
    expect(StackResources).toEqual([]);
    const update = under.update('one', { Resources: { A: parameter('/a', '1') } });
    await expect(update).rejects.toThrow('is in ROLLBACK_COMPLETE state and can not be updated');
    const gone = await under.create('two', { Resources: { Bad: failing() } }, { OnFailure: 'DELETE' });
    expect(gone).toMatchObject({ StackName: 'two', StackStatus: 'DELETE_COMPLETE' });
    await expect(under.describe('two')).rejects.toThrow('Stack with id two does not exist');
  });

  it('that cannot be updated go back to their earlier state, including outputs', async () => {
    const sqs = new SQSClient(under.settings);
    const delay = async () => {
      const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'q' }));
      const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['DelaySeconds'] });
      return (await sqs.send(asked)).Attributes?.DelaySeconds;
    };
    const Outputs = (value: string) => ({ Said: { Value: value, Export: { Name: value } } });
    await under.create('one', {
      Resources: { Q: queue('q'), Goes: parameter('/goes', '1') },
      Outputs: Outputs('first'),
    });
    const stack = await under.update('one', {
      Resources: { Q: queue('q', { DelaySeconds: 7 }), New: parameter('/new', '1'), Bad: failing(['Q', 'New']) },
      Outputs: Outputs('second'),
    });
    expect(stack).toMatchObject({
      StackStatus: 'UPDATE_ROLLBACK_COMPLETE',
      Outputs: [{ OutputValue: 'first', ExportName: 'first' }],
    });
    expect(await delay()).toBe('0');
    const { StackResources = [] } = await under.client.send(new DescribeStackResourcesCommand({ StackName: 'one' }));
    expect(StackResources.map(({ LogicalResourceId }) => LogicalResourceId).sort()).toEqual(['Goes', 'Q']);
    expect(await under.history('one')).toContain('one UPDATE_ROLLBACK_IN_PROGRESS');
    sqs.destroy();
  });

  it('are deleted with all resources except retained ones', async () => {
    const Resources = { Kept: parameter('/kept', '1', { DeletionPolicy: 'Retain' }), Gone: parameter('/gone', '1') };
    const { StackId } = await under.create('one', { Resources });
    await under.client.send(new DeleteStackCommand({ StackName: 'one' }));
    expect(await under.settled(StackId!)).toMatchObject({ StackStatus: 'DELETE_COMPLETE' });
    await expect(under.describe('one')).rejects.toThrow('Stack with id one does not exist');
    expect((await under.history(StackId!)).slice(-5)).toEqual([
      'one DELETE_IN_PROGRESS',
      'Gone DELETE_IN_PROGRESS',
      'Gone DELETE_COMPLETE',
      'Kept DELETE_SKIPPED',
      'one DELETE_COMPLETE',
    ]);
    const names = { Names: ['/kept', '/gone'] };
    const left = await under.cloud.kernel.call({ kind: 'operator' }, 'ssm', 'GetParameters', names);
    expect(left.Parameters).toMatchObject([{ Name: '/kept' }]);
    const { StackSummaries } = await under.client.send(
      new ListStacksCommand({ StackStatusFilter: ['DELETE_COMPLETE'] }),
    );
    expect(StackSummaries).toMatchObject([{ StackName: 'one', StackId }]);
    await under.client.send(new DeleteStackCommand({ StackName: 'one' }));
  });

  it('with a bucket that is not empty stay, and say so, until it is empty', async () => {
    await under.create('one', {
      Resources: { Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'full' } } },
    });
    await under.upload('full', 'a', 'b');
    await under.client.send(new DeleteStackCommand({ StackName: 'one' }));
    expect(await under.settled('one')).toMatchObject({
      StackStatus: 'DELETE_FAILED',
      StackStatusReason: 'The following resource(s) failed to delete: [Bucket].',
    });
    await under.client.send(new DeleteStackCommand({ StackName: 'one', RetainResources: ['Bucket'] }));
    const { StackSummaries } = await under.client.send(
      new ListStacksCommand({ StackStatusFilter: ['DELETE_COMPLETE'] }),
    );
    expect(StackSummaries).toHaveLength(1);
  });

  it('refuse more resources than the quota', async () => {
    const names = Array.from({ length: 501 }, (_, index) => `P${index}`);
    const Resources = Object.fromEntries(names.map((name) => [name, { Type: 'AWS::SQS::Queue' }]));
    const create = new CreateStackCommand({ StackName: 'large', TemplateBody: JSON.stringify({ Resources }) });
    await expect(under.client.send(create)).rejects.toThrow(
      'Number of resources, 501, is greater than maximum allowed, 500',
    );
  });

  it('refuse an invalid template', async () => {
    for (const [TemplateBody, message] of [
      ['Resources: {}', 'Template format error'],
      ['[]', 'Template format error'],
      ['{"Resources":{}}', 'At least one Resources member must be defined'],
      ['{"Resources":{"A":{"Type":"AWS::Braket::QuantumTask"}}}', 'AWS::Braket::QuantumTask is not emulated'],
    ] as const) {
      const create = new CreateStackCommand({ StackName: 'one', TemplateBody });
      await expect(under.client.send(create)).rejects.toThrow(message);
    }
    expect((await under.client.send(new ListStacksCommand({}))).StackSummaries).toEqual([]);
  });
});
