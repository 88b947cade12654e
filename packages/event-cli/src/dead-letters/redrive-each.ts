import { DeleteMessageCommand } from '@aws-sdk/client-sqs';
import type { Platform } from '../platform.ts';
import { type Content, contentOf } from './content.ts';
import { type DeadLetter, putBack, takeMessages } from './messages.ts';
import type { DeadLetterQueue } from './queues.ts';

/** What became of the messages of a queue, or what would. */
export interface Outcome {
  done: number;
  left: { messageId: string; why: string }[];
  /** Of a dry run: what would be redriven. */
  planned?: { messageId: string; about: string; why: string }[];
}

/** What is to be done about one message: why it stays, or how what failed is done again. */
export type Plan =
  | { stays: string }
  | {
      about: string;
      /** Why it failed. */
      why: string;
      /** Does it again. Answers why it failed once more; nothing where the message may go. */
      again: () => Promise<string | undefined>;
    };

const MOST = 1000;

/**
 * Goes through the messages of a queue, the oldest first. One is deleted once what failed was done again, so that an end in between repeats
 * it; the others are shown again.
 */
export async function redriveEach(
  platform: Platform,
  { url: QueueUrl }: DeadLetterQueue,
  dryRun: boolean,
  plan: (letter: DeadLetter, content: Content) => Promise<Plan>,
): Promise<Outcome> {
  const kept = new Set(await takeMessages(platform, QueueUrl, MOST));
  const left: Outcome['left'] = [];
  const planned: NonNullable<Outcome['planned']> = [];
  let done = 0;
  try {
    for (const letter of kept) {
      const messageId = letter.id;
      const made = await plan(letter, contentOf(letter.body));
      if (dryRun && 'again' in made) {
        planned.push({ messageId, about: made.about, why: made.why });
        continue;
      }
      const why = 'stays' in made ? made.stays : await made.again();
      if (why) {
        left.push({ messageId, why });
        continue;
      }
      await platform.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: letter.receipt }));
      kept.delete(letter);
      done += 1;
    }
  } finally {
    await putBack(platform, QueueUrl, [...kept]);
  }
  return { done, left, ...(dryRun && { planned }) };
}
