import { AwsError } from '../../errors.ts';
import type { Kernel, Permission } from '../../kernel.ts';
import type { MessageStore } from './message-store.ts';
import { nameOf, type QueueStore } from './queue-store.ts';
import type { QueueTags } from './queue-tags.ts';

/** The common context of SQS's verbs. */
export interface SqsContext {
  kernel: Kernel;
  queues: QueueStore;
  messages: MessageStore;
  tags: QueueTags;
  /** Functions that end the open long polls, called when the service stops. */
  waiting: Set<() => void>;
  stopping: boolean;
  /** Redrives since the start, oldest first. */
  moveTasks: MoveTask[];
}

export interface MoveTask {
  SourceArn: string;
  DestinationArn?: string;
  Status: 'COMPLETED';
  ApproximateNumberOfMessagesMoved: number;
  ApproximateNumberOfMessagesToMove: number;
  /** Milliseconds, unlike most of AWS. */
  StartedTimestamp: number;
}

export interface OnQueue {
  QueueUrl: string;
}

/** `sqs:<action>` on the queue; batch verbs need the single action's permission, as on AWS. */
export const onQueue =
  ({ queues }: SqsContext, action: string) =>
  ({ QueueUrl = '' }: OnQueue): Permission[] => [{ action: `sqs:${action}`, resource: queues.arnOf(nameOf(QueueUrl)) }];

/** A handle names a message and its receive. */
export const handleOf = (id: string, receipt: string): string => Buffer.from(`${id} ${receipt}`).toString('base64url');

export function parseHandle(handle: string): { id: string; receipt: string } {
  const [id, receipt, ...rest] = Buffer.from(handle, 'base64url').toString('utf8').split(' ');
  if (!id || !receipt || rest.length > 0) {
    throw new AwsError('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.');
  }
  return { id, receipt };
}
