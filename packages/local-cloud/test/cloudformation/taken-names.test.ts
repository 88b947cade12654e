import { DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import { createCloudformation } from '../../src/services/cloudformation/index.ts';
import { createEvents } from '../../src/services/events/index.ts';
import { createSqs } from '../../src/services/sqs/index.ts';
import { createSsm } from '../../src/services/ssm/index.ts';
import { cloudUnderTest, parameter, queue } from './cloud-under-test.ts';

const rule = (EventBusName: string) => ({
  Type: 'AWS::Events::Rule',
  Properties: { Name: 'all', EventBusName, EventPattern: { source: ['a'] } },
});
const bus = (Name: string) => ({ Type: 'AWS::Events::EventBus', Properties: { Name } });

describe('the name of a resource', () => {
  let under: Awaited<ReturnType<typeof cloudUnderTest>>;
  const services = [createCloudformation, createSqs, createSsm, createEvents];
  const operator = { kind: 'operator' } as const;
  const send = () => under.cloud.kernel.call(operator, 'sqs', 'SendMessage', { QueueUrl: url(), MessageBody: 'hello' });
  const url = () => `${under.cloud.endpoint}/000000000000/q`;
  const messages = async (): Promise<string> => {
    const asked = { QueueUrl: url(), AttributeNames: ['All'] };
    const { Attributes } = await under.cloud.kernel.call(operator, 'sqs', 'GetQueueAttributes', asked);
    return `${Attributes.ApproximateNumberOfMessages} with a delay of ${Attributes.DelaySeconds} s`;
  };

  beforeEach(async () => {
    under = await cloudUnderTest({ services });
  });
  afterEach(() => under.stop());

  it('cannot be used by another stack, whose deletion would delete both', async () => {
    await under.create('first', { Resources: { Q: queue('q') } });
    await send();
    const second = await under.create('second', { Resources: { Mine: queue('q', { DelaySeconds: 9 }) } });
    expect(second.StackStatus).toBe('ROLLBACK_COMPLETE');
    const { StackId } = await under.describe('first');
    const events = under.cloud.kernel.stacks!.events.list(second.StackId!, 100).events;
    expect(events.find(({ status }) => status === 'CREATE_FAILED')?.reason).toBe(
      `q already exists in stack ${StackId}, as Q`,
    );
    await under.client.send(new DeleteStackCommand({ StackName: 'second' }));
    expect(await messages()).toBe('1 with a delay of 0 s');
  });

  it('does not move to another logical id in one update', async () => {
    await under.create('one', { Resources: { Before: queue('q') } });
    await send();
    const { StackStatus } = await under.update('one', { Resources: { After: queue('q') } });
    expect(StackStatus).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await messages()).toBe('1 with a delay of 0 s');
  });

  it('is not free while the replaced resource waits for its removal', async () => {
    await under.create('one', { Resources: { A: parameter('/a', '1') } });
    const Resources = { A: parameter('/b', '1'), B: parameter('/a', '2', { DependsOn: 'A' }) };
    expect(await under.update('one', { Resources })).toMatchObject({ StackStatus: 'UPDATE_ROLLBACK_COMPLETE' });
    const { Parameters } = await under.cloud.kernel.call(operator, 'ssm', 'GetParameters', { Names: ['/a', '/b'] });
    expect(Parameters).toMatchObject([{ Name: '/a', Value: '1' }]);
  });

  it('is unique per bus for a rule', async () => {
    const Resources = { One: bus('one'), Two: bus('two'), A: rule('one'), B: rule('two') };
    const DependsOn = ['One', 'Two'];
    const template = { ...Resources, A: { ...Resources.A, DependsOn }, B: { ...Resources.B, DependsOn } };
    expect(await under.create('buses', { Resources: template })).toMatchObject({ StackStatus: 'CREATE_COMPLETE' });
    const taken = await under.create('again', { Resources: { C: rule('two') } });
    expect(taken.StackStatus).toBe('ROLLBACK_COMPLETE');
  });

  it('is free again when the stack is gone, even where the resource was retained', async () => {
    const Resources = { Q: queue('q') };
    const { StackId } = await under.create('first', { Resources: { Q: { ...Resources.Q, DeletionPolicy: 'Retain' } } });
    await under.client.send(new DeleteStackCommand({ StackName: 'first' }));
    await under.settled(StackId!);
    expect(await under.create('second', { Resources })).toMatchObject({ StackStatus: 'CREATE_COMPLETE' });
  });
});
