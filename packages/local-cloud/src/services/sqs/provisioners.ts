import { NotEmulated } from '../../errors.ts';
import type { Provisioner } from '../../kernel.ts';
import { physicalName } from '../../naming.ts';
import type { SqsContext } from './context.ts';
import type { QueueAttributes } from './queue-store.ts';
import { nameOf } from './queue-store.ts';

const plain = [
  'DelaySeconds',
  'KmsDataKeyReusePeriodSeconds',
  'KmsMasterKeyId',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'RedriveAllowPolicy',
  'RedrivePolicy',
  'SqsManagedSseEnabled',
  'VisibilityTimeout',
];

/** AWS::SQS::Queue. `Ref` is the queue's URL. */
export const queueProvisioner = ({ queues, messages, tags }: SqsContext): Provisioner => ({
  properties: [...plain, 'FifoQueue', 'QueueName', 'Tags'],
  apply({ stackName, logicalId, properties, previous }) {
    if (properties.FifoQueue) throw new NotEmulated('FIFO queues');
    const name: string = properties.QueueName ?? physicalName(stackName, logicalId, 80);
    const attributes: QueueAttributes = {};
    for (const property of plain) {
      const value = properties[property];
      if (value === undefined) continue;
      attributes[property] = typeof value === 'object' ? JSON.stringify(value) : String(value);
    }
    const dropped = Object.keys(previous ?? {}).filter((property) => properties[property] === undefined);
    const queue = queues.save(name, attributes, dropped);
    const given = (properties.Tags ?? []) as { Key: string; Value: string }[];
    tags.replace(name, Object.fromEntries(given.map(({ Key, Value }) => [Key, Value])));
    return { physicalId: queue.url, attributes: { Arn: queue.arn, QueueName: name, QueueUrl: queue.url } };
  },
  remove({ physicalId }) {
    const queue = queues.byName(nameOf(physicalId));
    if (!queue) return;
    messages.purge(queue);
    queues.remove(queue.name);
    tags.replace(queue.name, {});
  },
});

/** AWS::SQS::QueuePolicy: one policy for one or more queues. */
export const queuePolicyProvisioner = ({ queues }: SqsContext): Provisioner => ({
  properties: ['PolicyDocument', 'Queues'],
  apply({ stackName, logicalId, properties: { Queues, PolicyDocument } }) {
    for (const url of Queues) queues.setPolicy(queues.byUrl(url).name, PolicyDocument);
    return { physicalId: physicalName(stackName, logicalId) };
  },
  remove({ properties: { Queues = [] } }) {
    for (const url of Queues) queues.setPolicy(nameOf(url), undefined);
  },
});
