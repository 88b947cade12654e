import { randomUUID } from 'node:crypto';
import { AwsError } from '../../errors.ts';
import type { Caller, Kernel } from '../../kernel.ts';
import { queueUrl } from '../../naming.ts';
import { type createInvoker, isApiDestination } from './api-destinations/invoke.ts';
import type { createIngest } from './ingest.ts';
import type { Delivery } from './model.ts';
import { busName, noSuchBus } from './names.ts';
import { payloadFor } from './payload.ts';
import type { RuleStore } from './rule-store.ts';

/** Makes the function that sends one delivery to its target, over the target's own API. */
export function createSender(
  kernel: Kernel,
  store: RuleStore,
  ingest: ReturnType<typeof createIngest>,
  invoker: ReturnType<typeof createInvoker>,
) {
  return async function send(delivery: Delivery): Promise<void> {
    const { target, event, ruleArn } = delivery;
    const payload = payloadFor(target, event, delivery);
    const caller: Caller = { kind: 'service', principal: 'events.amazonaws.com', sourceArn: ruleArn };
    const service = target.Arn.split(':')[2];
    switch (service) {
      case 'sqs': {
        const group = target.SqsParameters?.MessageGroupId;
        const message = { QueueUrl: queueUrl(kernel, target.Arn), MessageBody: payload };
        await kernel.call(caller, 'sqs', 'SendMessage', group ? { ...message, MessageGroupId: group } : message);
        return;
      }
      case 'lambda':
        await kernel.call(caller, 'lambda', 'Invoke', {
          FunctionName: target.Arn,
          InvocationType: 'Event',
          Payload: payload,
        });
        return;
      case 'sns':
        await kernel.call(caller, 'sns', 'Publish', { TopicArn: target.Arn, Message: payload });
        return;
      case 'states':
        await kernel.call(roleOf(delivery), 'states', 'StartExecution', {
          stateMachineArn: target.Arn,
          name: `${event.id}_${randomUUID()}`,
          input: payload,
        });
        return;
      case 'events':
        if (isApiDestination(target.Arn)) await invoke(delivery, payload);
        else forward(delivery);
        return;
      case 'logs':
        await log(caller, delivery, payload);
        return;
      default:
        throw new AwsError('ResourceNotFoundException', `EventBridge cannot deliver to ${target.Arn}`);
    }
  };

  function roleOf({ target, ruleArn }: Delivery): Caller {
    return { kind: 'role', roleArn: target.RoleArn ?? '', sessionName: ruleArn.slice(ruleArn.lastIndexOf('/') + 1) };
  }

  function invoke(delivery: Delivery, payload: string): Promise<void> {
    const resource = delivery.target.Arn;
    kernel.authorise(roleOf(delivery), [{ action: 'events:InvokeApiDestination', resource }]);
    return invoker.invoke(delivery, payload);
  }

  function forward(delivery: Delivery): void {
    const { target, event, forwarded } = delivery;
    if (forwarded)
      throw new AwsError(
        'THIRD_ACCOUNT_HOP_DETECTED',
        'An event that came from another bus is not sent to a third one',
      );
    const bus = busName(target.Arn);
    const context = { 'events:source': event.source, 'events:detail-type': event['detail-type'] };
    kernel.authorise(roleOf(delivery), [{ action: 'events:PutEvents', resource: target.Arn, context }]);
    if (!store.findBus(bus)) throw noSuchBus(bus);
    ingest([{ bus, event, forwarded: true }]);
  }

  async function log(caller: Caller, { target, event }: Delivery, payload: string): Promise<void> {
    const [, , , , , , logGroupName] = target.Arn.split(':');
    const stream = { logGroupName, logStreamName: event.id };
    await kernel.call(caller, 'logs', 'CreateLogStream', stream).catch((error: unknown) => {
      if (!(error instanceof AwsError && error.code === 'ResourceAlreadyExistsException')) throw error;
    });
    const logEvents = [{ timestamp: kernel.clock.now(), message: payload }];
    await kernel.call(caller, 'logs', 'PutLogEvents', { ...stream, logEvents });
  }
}
