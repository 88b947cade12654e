import { randomUUID } from 'node:crypto';
import type { Caller, Kernel } from '../../kernel.ts';
import { queueUrl } from '../../naming.ts';
import type { Run } from './model.ts';

const time = (milliseconds: number): string => new Date(milliseconds).toISOString().replace('.000Z', 'Z');

/** The payload of a run: the given input with its context attributes filled in, or AWS's default event. */
export function payloadOf({ schedule, scheduledAt, retries }: Run, kernel: Kernel, id: string): string {
  const { Target, Arn } = schedule;
  if (Target.Input === undefined) {
    return JSON.stringify({
      version: '0',
      id,
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      account: kernel.accountId,
      time: time(scheduledAt),
      region: kernel.region,
      resources: [Arn],
      detail: '{}',
    });
  }
  return Target.Input.replaceAll('<aws.scheduler.schedule-arn>', Arn)
    .replaceAll('<aws.scheduler.scheduled-time>', time(scheduledAt))
    .replaceAll('<aws.scheduler.execution-id>', id)
    .replaceAll('<aws.scheduler.attempt-number>', String(retries + 1));
}

/** Sends a run to its target, under the schedule's role. */
export async function send(kernel: Kernel, run: Run): Promise<void> {
  const { Name, Target } = run.schedule;
  const caller: Caller = { kind: 'role', roleArn: Target.RoleArn, sessionName: Name };
  const payload = payloadOf(run, kernel, randomUUID());
  if (Target.Arn.split(':')[2] === 'lambda') {
    const input = { FunctionName: Target.Arn, InvocationType: 'Event', Payload: payload };
    await kernel.call(caller, 'lambda', 'Invoke', input);
    return;
  }
  if (Target.Arn.split(':')[2] === 'sns') {
    await kernel.call(caller, 'sns', 'Publish', { TopicArn: Target.Arn, Message: payload });
    return;
  }
  await sendToQueue(kernel, caller, Target.Arn, payload, Target.SqsParameters?.MessageGroupId);
}

export async function sendToQueue(
  kernel: Kernel,
  caller: Caller,
  queueArn: string,
  MessageBody: string,
  MessageGroupId?: string,
): Promise<void> {
  await kernel.call(caller, 'sqs', 'SendMessage', {
    QueueUrl: queueUrl(kernel, queueArn),
    MessageBody,
    ...(MessageGroupId ? { MessageGroupId } : {}),
  });
}
