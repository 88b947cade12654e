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
    'PurgeQueue',
    'ReceiveMessage',
    'SendMessage',
    'SendMessageBatch',
    'SetQueueAttributes',
  ],
  QueueName: ['CreateQueue', 'GetQueueUrl'],
  Attributes: ['SetQueueAttributes'],
  ReceiptHandle: ['ChangeMessageVisibility', 'DeleteMessage'],
  VisibilityTimeout: ['ChangeMessageVisibility'],
  SourceArn: ['ListMessageMoveTasks', 'StartMessageMoveTask'],
};

export const missing = (member: string): AwsError =>
  new AwsError('MissingParameter', `The request must contain the parameter ${member}.`);
