import { AwsError } from '../../errors.ts';
import { queryParameters } from '../../front-door/query-protocol.ts';
import type { CloudService, Kernel } from '../../kernel.ts';
import { changeMessageVisibility, changeMessageVisibilityBatch } from './actions/change-message-visibility.ts';
import { deleteMessage, deleteMessageBatch } from './actions/delete-message.ts';
import { listMessageMoveTasks } from './actions/list-message-move-tasks.ts';
import { listQueueTags, tagQueue, untagQueue } from './actions/queue-tags.ts';
import {
  createQueue,
  deleteQueue,
  getQueueAttributes,
  getQueueUrl,
  listDeadLetterSourceQueues,
  listQueues,
  purgeQueue,
  setQueueAttributes,
} from './actions/queues.ts';
import { receiveMessage } from './actions/receive-message.ts';
import { sendMessage, sendMessageBatch } from './actions/send-message.ts';
import { startMessageMoveTask } from './actions/start-message-move-task.ts';
import { MessageStore } from './message-store.ts';
import { queuePolicyProvisioner, queueProvisioner } from './provisioners.ts';
import { inputOf } from './query-input.ts';
import { queryOutput } from './query-output.ts';
import { QueueBook } from './queue-book.ts';
import { QueueTags } from './queue-tags.ts';
import { missing, required } from './required-members.ts';
import type { SqsRoom } from './room.ts';

/** SQS: standard queues, over AWS JSON and the older query protocol. */
export function createSqs(kernel: Kernel): CloudService {
  const book = new QueueBook(kernel);
  const messages = new MessageStore(kernel, book);
  const room: SqsRoom = {
    kernel,
    book,
    messages,
    tags: new QueueTags(kernel.db),
    waiting: new Set(),
    stopping: false,
    moveTasks: [],
  };
  return {
    name: 'sqs',
    targetPrefixes: ['AmazonSQS'],
    jsonVersion: '1.0',
    verbs: {
      SendMessage: sendMessage(room),
      SendMessageBatch: sendMessageBatch(room),
      ReceiveMessage: receiveMessage(room),
      DeleteMessage: deleteMessage(room),
      DeleteMessageBatch: deleteMessageBatch(room),
      ChangeMessageVisibility: changeMessageVisibility(room),
      ChangeMessageVisibilityBatch: changeMessageVisibilityBatch(room),
      CreateQueue: createQueue(room),
      DeleteQueue: deleteQueue(room),
      PurgeQueue: purgeQueue(room),
      GetQueueUrl: getQueueUrl(room),
      ListQueues: listQueues(room),
      GetQueueAttributes: getQueueAttributes(room),
      SetQueueAttributes: setQueueAttributes(room),
      ListDeadLetterSourceQueues: listDeadLetterSourceQueues(room),
      TagQueue: tagQueue(room),
      UntagQueue: untagQueue(room),
      ListQueueTags: listQueueTags(room),
      StartMessageMoveTask: startMessageMoveTask(room),
      ListMessageMoveTasks: listMessageMoveTasks(room),
    },
    required,
    missing,
    provisioners: { 'AWS::SQS::Queue': queueProvisioner(room), 'AWS::SQS::QueuePolicy': queuePolicyProvisioner(room) },
    resourcePolicy: (arn) => (arn.startsWith('arn:aws:sqs:') ? book.byArn(arn)?.policy : undefined),
    errorHeaders: ({ code }) => ({ 'x-amzn-query-error': `${queryCode(code)};Sender` }),
    async handleHttp(request) {
      if (request.signedFor !== 'sqs') return undefined;
      const parameters = queryParameters(request);
      const action = parameters?.get('Action');
      if (!parameters || !action) return undefined;
      const input = inputOf(parameters);
      // The older clients send to the queue's own path.
      if (request.path.length > 1) input.QueueUrl ??= request.path;
      try {
        const output = await kernel.call<Record<string, unknown>>(request.caller, 'sqs', action, input);
        return queryOutput(action, output, request.requestId);
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        throw new AwsError(queryCode(error.code), error.message, error.status);
      }
    },
    start: () => messages.resume(),
    stop() {
      room.stopping = true;
      for (const finish of [...room.waiting]) finish();
      messages.stop();
    },
  };
}

/** Errors that the query protocol, by which older clients know them, puts into a name space. */
const PREFIXED = new Set([
  'BatchEntryIdsNotDistinct',
  'BatchRequestTooLong',
  'EmptyBatchRequest',
  'InvalidBatchEntryId',
  'MessageNotInflight',
  'TooManyEntriesInBatchRequest',
  'UnsupportedOperation',
]);

function queryCode(code: string): string {
  if (code === 'QueueDoesNotExist') return 'AWS.SimpleQueueService.NonExistentQueue';
  if (code === 'QueueNameExists') return 'QueueAlreadyExists';
  return PREFIXED.has(code) ? `AWS.SimpleQueueService.${code}` : code;
}
