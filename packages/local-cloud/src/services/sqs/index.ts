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
import type { SqsContext } from './context.ts';
import { MessageStore } from './message-store.ts';
import { queuePolicyProvisioner, queueProvisioner } from './provisioners.ts';
import { inputOf } from './query-input.ts';
import { queryOutput } from './query-output.ts';
import { QueueStore } from './queue-store.ts';
import { QueueTags } from './queue-tags.ts';
import { queueViews } from './queue-views.ts';
import { missing, required } from './required-members.ts';

/** SQS: standard queues, over AWS JSON and the older query protocol. */
export function createSqs(kernel: Kernel): CloudService {
  const queues = new QueueStore(kernel);
  const messages = new MessageStore(kernel, queues);
  const context: SqsContext = {
    kernel,
    queues,
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
      SendMessage: sendMessage(context),
      SendMessageBatch: sendMessageBatch(context),
      ReceiveMessage: receiveMessage(context),
      DeleteMessage: deleteMessage(context),
      DeleteMessageBatch: deleteMessageBatch(context),
      ChangeMessageVisibility: changeMessageVisibility(context),
      ChangeMessageVisibilityBatch: changeMessageVisibilityBatch(context),
      CreateQueue: createQueue(context),
      DeleteQueue: deleteQueue(context),
      PurgeQueue: purgeQueue(context),
      GetQueueUrl: getQueueUrl(context),
      ListQueues: listQueues(context),
      GetQueueAttributes: getQueueAttributes(context),
      SetQueueAttributes: setQueueAttributes(context),
      ListDeadLetterSourceQueues: listDeadLetterSourceQueues(context),
      TagQueue: tagQueue(context),
      UntagQueue: untagQueue(context),
      ListQueueTags: listQueueTags(context),
      StartMessageMoveTask: startMessageMoveTask(context),
      ListMessageMoveTasks: listMessageMoveTasks(context),
    },
    required,
    missing,
    provisioners: {
      'AWS::SQS::Queue': queueProvisioner(context),
      'AWS::SQS::QueuePolicy': queuePolicyProvisioner(context),
    },
    resourcePolicy: (arn) => (arn.startsWith('arn:aws:sqs:') ? queues.byArn(arn)?.policy : undefined),
    errorHeaders: ({ code }) => ({ 'x-amzn-query-error': `${queryCode(code)};Sender` }),
    async handleHttp(request) {
      if (request.signedFor !== 'sqs') return undefined;
      const parameters = queryParameters(request);
      const action = parameters?.get('Action');
      if (!parameters || !action) return undefined;
      const input = inputOf(parameters);
      // Older clients send to the queue's own path.
      if (request.path.length > 1) input.QueueUrl ??= request.path;
      try {
        const output = await kernel.call<Record<string, unknown>>(request.caller, 'sqs', action, input);
        return queryOutput(action, output, request.requestId);
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        throw new AwsError(queryCode(error.code), error.message, error.status);
      }
    },
    views: queueViews(context),
    start: () => messages.resume(),
    stop() {
      context.stopping = true;
      for (const finish of [...context.waiting]) finish();
      messages.stop();
    },
  };
}

/** Errors that the query protocol, and so older clients, prefix with a namespace. */
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
