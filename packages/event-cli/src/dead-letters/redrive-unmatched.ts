import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { DeleteMessageCommand } from '@aws-sdk/client-sqs';
import type { Platform } from '../platform.ts';
import { matches, rulesOfBus } from '../rules.ts';
import { contentOf } from './content.ts';
import { putBack, takeMessages } from './messages.ts';
import type { DeadLetterQueue } from './queues.ts';
import type { Redrive } from './redrive.ts';

const MOST = 1000;

/**
 * An event that nobody wanted has no queue to go back to: it is put on the bus again, but only where a rule wants it by now, for else
 * it would come straight back. Its `metadata.id` stays, so that a crash between putting and deleting makes a duplicate that consumers know.
 */
export async function redriveUnmatched(
  platform: Platform,
  queue: DeadLetterQueue,
  dryRun: boolean,
): Promise<Pick<Redrive, 'done' | 'left' | 'planned'>> {
  const rules = (await rulesOfBus(platform)).filter(
    ({ targets }) => !targets.some(({ Arn }) => Arn?.endsWith(`:${platform.unmatchedQueue}`)),
  );
  const letters = await takeMessages(platform, queue.url, MOST);
  const left: Redrive['left'] = [];
  const planned: NonNullable<Redrive['planned']> = [];
  let done = 0;
  for (const letter of letters) {
    const content = contentOf(letter.body);
    if (content.kind !== 'event') {
      left.push({ messageId: letter.id, why: 'it is no event' });
      continue;
    }
    const { type, envelope } = content;
    const wanting: string[] = [];
    for (const rule of rules) if (await matches(platform, rule, envelope)) wanting.push(rule.name);
    if (wanting.length === 0) {
      left.push({
        messageId: letter.id,
        why: `no rule wants ${type} yet: npm run events -- why <its event> tells why`,
      });
    } else if (dryRun) {
      planned.push({ messageId: letter.id, about: type, why: `nobody wanting it; now ${wanting.join(', ')} would` });
    } else {
      await putAgain(platform, envelope);
      await platform.sqs.send(new DeleteMessageCommand({ QueueUrl: queue.url, ReceiptHandle: letter.receipt }));
      done += 1;
    }
  }
  const kept = new Set([...left, ...planned].map(({ messageId }) => messageId));
  await putBack(
    platform,
    queue.url,
    letters.filter(({ id }) => kept.has(id)),
  );
  return { done, left, ...(dryRun && { planned }) };
}

async function putAgain({ events, bus }: Platform, envelope: Record<string, any>): Promise<void> {
  const { FailedEntryCount, Entries } = await events.send(
    new PutEventsCommand({
      Entries: [
        {
          EventBusName: bus,
          Source: envelope.source,
          DetailType: envelope['detail-type'],
          Detail: JSON.stringify(envelope.detail),
          ...(envelope.time && { Time: new Date(envelope.time) }),
          ...(envelope.resources && { Resources: envelope.resources }),
        },
      ],
    }),
  );
  if (FailedEntryCount)
    throw new Error(`The bus did not take the event: ${Entries?.[0]?.ErrorMessage ?? 'no reason given'}`);
}
