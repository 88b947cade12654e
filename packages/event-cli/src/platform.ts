import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KinesisClient } from '@aws-sdk/client-kinesis';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';

export interface PlatformOptions {
  stage: string;
  region: string;
  /** Endpoint of the local cloud; undefined for AWS, with the credentials of the environment. */
  endpoint?: string;
}

/** A deployed platform, as the AWS SDK reaches it: the same calls on this machine and on AWS. */
export type Platform = ReturnType<typeof openPlatform>;

export function openPlatform({ stage, region, endpoint }: PlatformOptions) {
  const local = endpoint && { endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  // FilterLogEvents is throttled to a few calls a second: the client waits and tries again.
  const settings = { region, maxAttempts: 8, retryMode: 'adaptive', ...local };
  const clients = {
    logs: new CloudWatchLogsClient(settings),
    events: new EventBridgeClient(settings),
    lambda: new LambdaClient(settings),
    states: new SFNClient(settings),
    sqs: new SQSClient(settings),
    streams: new DynamoDBStreamsClient(settings),
    kinesis: new KinesisClient(settings),
  };
  return {
    ...clients,
    stage,
    bus: `claimstream-${stage}`,
    unmatchedQueue: `claimstream-unmatched-${stage}`,
    close(): void {
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}

/** Whether a name by our conventions (`claimstream-<service>-<stage>-…`, `claimstream-<what>-<stage>`) belongs to the stage. */
export function isOfStage(name: string, stage: string): boolean {
  return name.startsWith('claimstream-') && `${name}-`.includes(`-${stage}-`);
}

/** Runs `work` over all of `items`, a few at a time, and returns the results in their order. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atOnce = 5,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index]!);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}
