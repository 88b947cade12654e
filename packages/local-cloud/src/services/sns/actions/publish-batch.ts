import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { runBatch } from '../../sqs/batches.ts';
import { type OnTopic, onTopic, type SnsContext } from '../context.ts';
import type { Message } from '../model.ts';
import { messageOf, type Publication, sizeOf } from '../publication.ts';

interface Input extends OnTopic {
  PublishBatchRequestEntries?: (Publication & { Id: string })[];
}

const MOST_BYTES = 262_144;

/** PublishBatch: an entry's refusal does not affect the others. */
export const publishBatch = (context: SnsContext): Verb<Input> => ({
  permissions: onTopic('Publish'),
  run({ TopicArn = '', PublishBatchRequestEntries: entries }) {
    const topic = context.topics.get(TopicArn);
    const bytes = (entries ?? []).reduce((sum, entry) => sum + sizeOf(entry), 0);
    if (bytes > MOST_BYTES) throw new AwsError('BatchRequestTooLong', 'The length of all the messages is too long.');
    const messages: Message[] = [];
    const result = runBatch(entries, (entry) => {
      const message = messageOf(context.kernel, topic.arn, entry);
      messages.push(message);
      return { MessageId: message.id };
    });
    context.publish(messages);
    return result;
  },
});
