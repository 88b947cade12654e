import { AwsError } from '../../errors.ts';

export const required = {
  QueueUrl: [
    'ChangeMessageVisibility',
    'ChangeMessageVisibilityBatch',
    'DeleteMessage',
    'DeleteMessageBatch',
    'DeleteQueue',
    'GetQueueAttributes',
    'ListDeadLetterSourceQueues',
    'ListQueueTags',
    'PurgeQueue',
    'ReceiveMessage',
    'SendMessage',
    'SendMessageBatch',
    'SetQueueAttributes',
    'TagQueue',
    'UntagQueue',
  ],
  QueueName: ['CreateQueue', 'GetQueueUrl'],
  Attributes: ['SetQueueAttributes'],
  Tags: ['TagQueue'],
  TagKeys: ['UntagQueue'],
  ReceiptHandle: ['ChangeMessageVisibility', 'DeleteMessage'],
  VisibilityTimeout: ['ChangeMessageVisibility'],
  SourceArn: ['ListMessageMoveTasks', 'StartMessageMoveTask'],
};

export const missing = (member: string): AwsError =>
  new AwsError('MissingParameter', `The request must contain the parameter ${member}.`);
