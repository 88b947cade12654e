import { NotEmulated } from '../../errors.ts';
import type { Caller, Kernel } from '../../kernel.ts';
import { queueUrl } from '../../naming.ts';

/** Sends the record of a failed or successful invocation to its destination. */
export async function sendToDestination(
  kernel: Kernel,
  caller: Caller,
  destinationArn: string,
  body: string,
  event: { detailType: string; resources: string[] },
): Promise<void> {
  switch (destinationArn.split(':')[2]) {
    case 'sqs':
      await kernel.call(caller, 'sqs', 'SendMessage', {
        QueueUrl: queueUrl(kernel, destinationArn),
        MessageBody: body,
      });
      return;
    case 'sns':
      await kernel.call(caller, 'sns', 'Publish', { TopicArn: destinationArn, Message: body });
      return;
    case 'lambda':
      await kernel.call(caller, 'lambda', 'Invoke', {
        FunctionName: destinationArn,
        InvocationType: 'Event',
        Payload: body,
      });
      return;
    case 'events': {
      const answer = await kernel.call<{ FailedEntryCount?: number }>(caller, 'events', 'PutEvents', {
        Entries: [
          {
            EventBusName: destinationArn,
            Source: 'lambda',
            DetailType: event.detailType,
            Resources: event.resources,
            Detail: body,
          },
        ],
      });
      if (answer.FailedEntryCount) throw new Error(`${destinationArn} refused the record of an invocation`);
      return;
    }
    default:
      throw new NotEmulated(`the destination ${destinationArn}`);
  }
}
