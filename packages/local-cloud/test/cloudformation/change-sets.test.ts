import {
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  DescribeChangeSetCommand,
  ExecuteChangeSetCommand,
  ListChangeSetsCommand,
} from '@aws-sdk/client-cloudformation';
import type { Template } from '../../src/index.ts';
import { cloudUnderTest, parameter } from './cloud-under-test.ts';

const named = { StackName: 'one', ChangeSetName: 'next' };

describe('change sets', () => {
  let under: Awaited<ReturnType<typeof cloudUnderTest>>;
  beforeAll(async () => {
    under = await cloudUnderTest();
  });
  afterAll(() => under.stop());

  const propose = (ChangeSetType: 'CREATE' | 'UPDATE', Resources: Template['Resources']) => {
    const TemplateBody = JSON.stringify({ Resources });
    return under.client.send(new CreateChangeSetCommand({ ...named, ChangeSetType, TemplateBody }));
  };

  it('create a stack when they are executed', async () => {
    const { StackId } = await propose('CREATE', { A: parameter('/a', '1'), B: parameter('/b', '1') });
    expect(await under.describe('one')).toMatchObject({ StackStatus: 'REVIEW_IN_PROGRESS', StackId });
    const described = await under.client.send(new DescribeChangeSetCommand(named));
    expect(described).toMatchObject({ Status: 'CREATE_COMPLETE', ExecutionStatus: 'AVAILABLE', StackId });
    expect(described.Changes).toMatchObject([
      {
        Type: 'Resource',
        ResourceChange: { Action: 'Add', LogicalResourceId: 'A', ResourceType: 'AWS::SSM::Parameter' },
      },
      { Type: 'Resource', ResourceChange: { Action: 'Add', LogicalResourceId: 'B' } },
    ]);
    await under.client.send(new ExecuteChangeSetCommand(named));
    expect(await under.settled('one')).toMatchObject({ StackStatus: 'CREATE_COMPLETE', StackId });
    await expect(under.client.send(new ExecuteChangeSetCommand(named))).rejects.toThrow('cannot be executed');
    await under.client.send(new DeleteChangeSetCommand(named));
  });

  it('list the changes of an update, and make them', async () => {
    await propose('UPDATE', { A: parameter('/a', '2'), C: parameter('/c', '1') });
    const { Summaries } = await under.client.send(new ListChangeSetsCommand({ StackName: 'one' }));
    expect(Summaries).toMatchObject([{ ChangeSetName: 'next', Status: 'CREATE_COMPLETE' }]);
    const { Changes = [] } = await under.client.send(new DescribeChangeSetCommand(named));
    expect(
      Changes.map(({ ResourceChange }) => `${ResourceChange?.Action} ${ResourceChange?.LogicalResourceId}`),
    ).toEqual(['Modify A', 'Add C', 'Remove B']);
    await under.client.send(new ExecuteChangeSetCommand(named));
    expect(await under.settled('one')).toMatchObject({ StackStatus: 'UPDATE_COMPLETE' });
    await under.client.send(new DeleteChangeSetCommand(named));
  });

  it('are obsolete after another change of their stack', async () => {
    const { Id: ChangeSetName } = await propose('UPDATE', { A: parameter('/a', '3') });
    const Resources = { A: parameter('/a', '2'), C: parameter('/c', '2') };
    await under.update('one', { Resources });
    expect(await under.client.send(new DescribeChangeSetCommand({ ChangeSetName }))).toMatchObject({
      Status: 'CREATE_COMPLETE',
      ExecutionStatus: 'OBSOLETE',
    });
    await expect(under.client.send(new ExecuteChangeSetCommand({ ChangeSetName }))).rejects.toMatchObject({
      name: 'InvalidChangeSetStatusException',
      message: expect.stringContaining('[OBSOLETE]'),
    });
    await under.client.send(new DeleteChangeSetCommand({ ChangeSetName }));
    await under.update('one', { Resources: { ...Resources, C: parameter('/c', '1') } });
  });

  it('without changes fail, with the message that tools look for', async () => {
    await propose('UPDATE', { A: parameter('/a', '2'), C: parameter('/c', '1') });
    expect(await under.client.send(new DescribeChangeSetCommand(named))).toMatchObject({
      Status: 'FAILED',
      StatusReason: expect.stringContaining("The submitted information didn't contain changes."),
    });
    await under.client.send(new DeleteChangeSetCommand(named));
    await expect(under.client.send(new DescribeChangeSetCommand(named))).rejects.toThrow(
      expect.objectContaining({ name: 'ChangeSetNotFoundException' }),
    );
  });
});
