import {
  DeleteRuleCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  type Message,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import type { Platform } from './platform.ts';

export interface TailOptions {
  /** detail-types and sources, `*` for any run of characters; if absent, every event. */
  type?: string;
  source?: string;
  /** Gets each event as it is on the bus, oldest first as far as the queue keeps the order. */
  show: (event: Record<string, any>) => void;
  /** Ends it. */
  signal: AbortSignal;
  /** Sets this listener apart from others: up to 40 letters and digits. */
  id: string;
  /** Called once events arrive here. */
  listening?: () => void;
}

/** A queue left behind by a kill keeps its messages for this long; its name shows its origin. */
const KEPT_SECONDS = 600;

/**
 * Shows events as they pass, until the signal: with its own rule and queue, which it removes at the end, also after an error or
 * Ctrl-C. It touches no other messages.
 */
export async function tail(platform: Platform, options: TailOptions): Promise<void> {
  const name = `claimstream-tail-${platform.stage}-${options.id}`.slice(0, 64);
  try {
    const queueUrl = await listen(platform, name, patternOf(options));
    options.listening?.();
    while (!options.signal.aborted) await showNext(platform, queueUrl, options);
  } catch (error) {
    if (!options.signal.aborted) throw error;
  } finally {
    await stopListening(platform, name);
  }
}

/** A rule needs a pattern, and every event has a source. */
function patternOf({ type, source }: TailOptions): string {
  const any = (wanted: string) => [{ wildcard: wanted }];
  return JSON.stringify({
    source: source ? any(source) : [{ prefix: '' }],
    ...(type && { 'detail-type': any(type) }),
  });
}

async function listen({ events, sqs, bus }: Platform, name: string, EventPattern: string): Promise<string> {
  const Description = 'Belongs to npm run events -- tail, which removes it at its end';
  const { QueueUrl } = await sqs.send(
    new CreateQueueCommand({
      QueueName: name,
      Attributes: { MessageRetentionPeriod: String(KEPT_SECONDS), SqsManagedSseEnabled: 'true' },
    }),
  );
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
  const Arn = Attributes!.QueueArn!;
  const { RuleArn } = await events.send(
    new PutRuleCommand({ Name: name, EventBusName: bus, EventPattern, Description }),
  );
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy: policy(Arn, RuleArn!) } }));
  await events.send(new PutTargetsCommand({ EventBusName: bus, Rule: name, Targets: [{ Id: 'queue', Arn }] }));
  return QueueUrl!;
}

const policy = (Resource: string, rule: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource,
        Condition: { ArnEquals: { 'aws:SourceArn': rule } },
      },
    ],
  });

async function showNext({ sqs }: Platform, QueueUrl: string, { show, signal }: TailOptions): Promise<void> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 10 }),
    { abortSignal: signal },
  );
  for (const event of Messages.map(eventIn).sort((a, b) => Date.parse(a.time) - Date.parse(b.time))) show(event);
  if (Messages.length === 0) return;
  const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle: ReceiptHandle! }));
  await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
}

const eventIn = ({ Body = '{}' }: Message): Record<string, any> => JSON.parse(Body);

/** Removes everything that `listen` created. */
async function stopListening({ events, sqs, bus }: Platform, name: string): Promise<void> {
  const gone = (error: Error): void => {
    if (!/NotFound|NonExistentQueue|QueueDoesNotExist/.test(error.name)) throw error;
  };
  await events.send(new RemoveTargetsCommand({ EventBusName: bus, Rule: name, Ids: ['queue'] })).catch(gone);
  await events.send(new DeleteRuleCommand({ EventBusName: bus, Name: name })).catch(gone);
  const found = await sqs.send(new GetQueueUrlCommand({ QueueName: name })).catch(gone);
  if (found) await sqs.send(new DeleteQueueCommand({ QueueUrl: found.QueueUrl })).catch(gone);
}

/** `12:00:00  Claim.Requested  claims.service  <correlation id>` */
export function tailLine({ time, source, detail, ...event }: Record<string, any>): string {
  const { correlationId: journey } = detail?.metadata ?? {};
  const correlationId = typeof journey === 'string' ? journey : '-';
  const again = event['replay-name'] ? `  replay ${event['replay-name']}` : '';
  return `${String(time).slice(11, 19)}  ${event['detail-type'].padEnd(28)}  ${source.padEnd(22)}  ${correlationId}${again}`;
}
