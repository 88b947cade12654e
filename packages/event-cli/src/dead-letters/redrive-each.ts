import { DeleteMessageCommand } from '@aws-sdk/client-sqs';
import type { Platform } from '../platform.ts';
import { type Content, contentOf } from './content.ts';
import { type DeadLetter, putBack, takeMessages } from './messages.ts';
import type { DeadLetterQueue } from './queues.ts';

/** The outcome of a redrive, or of a dry run, for the messages of a queue. */
export interface Outcome {
  done: number;
  left: { messageId: string; why: string }[];
  /** For a dry run: the messages that would be redriven. */
  planned?: { messageId: string; about: string; why: string }[];
}

/** The plan for one message: the reason why it stays, or the way to repeat the failed work. */
export type Plan =
  | { stays: string }
  | {
      about: string;
      /** The reason for its failure. */
      why: string;
      /** Repeats the work. Returns the reason if it failed once more; undefined if the message may be deleted. */
      again: () => Promise<string | undefined>;
    };

const MOST = 1000;

/**
 * Goes through the messages of a queue, the oldest first. Deletes a message once its work was repeated, so that a crash in between repeats
 * it again; shows the others again.
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
