import { AwsError } from '../../../errors.ts';
import type { Caller, Kernel } from '../../../kernel.ts';
import type { Text } from './texts.ts';

/** Logs the delivery status of texts, under the role of `DeliveryStatusIAMRole`. A crash loses pending entries. */
export function createStatusLog(kernel: Kernel) {
  const writing = new Set<Promise<void>>();

  async function write(roleArn: string, text: Text): Promise<void> {
    const caller: Caller = { kind: 'role', roleArn, sessionName: 'sns' };
    const failed = text.status === 'FAILURE' ? '/Failure' : '';
    const logGroupName = `sns/${kernel.region}/${kernel.accountId}/DirectPublishToPhoneNumber${failed}`;
    const stream = { logGroupName, logStreamName: text.id };
    await unlessThere(kernel.call(caller, 'logs', 'CreateLogGroup', { logGroupName }));
    await unlessThere(kernel.call(caller, 'logs', 'CreateLogStream', stream));
    const message = JSON.stringify({
      notification: { messageId: text.id, timestamp: text.sentAt.replace('T', ' ').replace('Z', '') },
      delivery: {
        numberOfMessageParts: text.parts,
        destination: text.to,
        priceInUSD: text.price,
        smsType: text.type,
        providerResponse: text.providerResponse,
      },
      status: text.status,
    });
    await kernel.call(caller, 'logs', 'PutLogEvents', {
      ...stream,
      logEvents: [{ timestamp: kernel.clock.now(), message }],
    });
  }

  return {
    record(roleArn: string | undefined, text: Text): void {
      if (!roleArn) return;
      const written = write(roleArn, text)
        .catch((error: unknown) => {
          kernel.notice('warn', `SNS could not log the delivery status of text ${text.id}: ${String(error)}`);
        })
        .finally(() => writing.delete(written));
      writing.add(written);
    },
    async stop(): Promise<void> {
      await Promise.all(writing);
    },
  };
}

async function unlessThere(created: Promise<unknown>): Promise<void> {
  try {
    await created;
  } catch (error) {
    if (!(error instanceof AwsError && error.code === 'ResourceAlreadyExistsException')) throw error;
  }
}
