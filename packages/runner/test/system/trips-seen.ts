import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import * as Kinesis from '@aws-sdk/client-kinesis';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { credentials, region } from '../../src/bench/cloud-process.ts';

/** Everything on the stream, whoever put it there and how often. */
export async function sentToStream(kinesis: Kinesis.KinesisClient, StreamName: string) {
  const trips: string[] = [];
  let poison = 0;
  const { Shards = [] } = await kinesis.send(new Kinesis.ListShardsCommand({ StreamName }));
  for (const { ShardId } of Shards) {
    const start = { StreamName, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const };
    let { ShardIterator } = await kinesis.send(new Kinesis.GetShardIteratorCommand(start));
    for (;;) {
      const page = await kinesis.send(new Kinesis.GetRecordsCommand({ ShardIterator }));
      for (const { Data, PartitionKey } of page.Records ?? []) {
        const tripId = goodTrip(Buffer.from(Data!).toString(), PartitionKey!);
        if (tripId === undefined) poison += 1;
        else trips.push(tripId);
      }
      if (!page.Records?.length) break;
      ShardIterator = page.NextShardIterator;
    }
  }
  return { trips, poison };
}

function goodTrip(text: string, partitionKey: string): string | undefined {
  if (text === '{"kind":') return undefined;
  const { kind, deviceId, tripId, startedAt, endedAt } = JSON.parse(text);
  return kind === 'trip' && deviceId === partitionKey && endedAt > startedAt ? tripId : undefined;
}

/**
 * The service table's writes in their order, from the table's own stream: the trips of each device, and the quarantined records. A trip
 * written twice appears twice.
 */
export async function recordedInOrder(endpoint: string, stack: string) {
  const client = new DynamoDBStreamsClient({ endpoint, region, credentials });
  const trips = new Map<string, string[]>();
  const quarantined = new Set<string>();
  const { Streams = [] } = await client.send(new ListStreamsCommand({}));
  const { StreamArn } = Streams.find(({ TableName }) => TableName!.startsWith(stack))!;
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
  for (const { ShardId } of StreamDescription!.Shards!) {
    const start = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const };
    let { ShardIterator } = await client.send(new GetShardIteratorCommand(start));
    for (;;) {
      const page = await client.send(new GetRecordsCommand({ ShardIterator }));
      for (const { eventName, dynamodb } of page.Records ?? []) {
        const [pk, sk] = [dynamodb!.Keys!.pk!.S!, dynamodb!.Keys!.sk!.S!];
        const deviceId = pk.replace('DEVICE#', '');
        if (sk.startsWith('QUARANTINED#')) quarantined.add(sk);
        if (!sk.startsWith('TRIP#')) continue;
        // An item's outbox is cleared once its event is published, which is not another trip.
        if (eventName === 'INSERT') trips.set(deviceId, [...(trips.get(deviceId) ?? []), sk.replace('TRIP#', '')]);
        if (eventName === 'REMOVE') throw new Error(`${sk} of ${deviceId} was removed`);
      }
      if (!page.Records?.length) break;
      ShardIterator = page.NextShardIterator;
    }
  }
  client.destroy();
  return { trips, quarantined };
}

/** A subscriber of the bus that only records its events, on a queue. */
export class Heard {
  readonly #sqs: SQSClient;
  readonly #QueueUrl: string;

  private constructor(sqs: SQSClient, QueueUrl: string) {
    this.#sqs = sqs;
    this.#QueueUrl = QueueUrl;
  }

  static async from(endpoint: string, detailType: string): Promise<Heard> {
    const settings = { endpoint, region, credentials };
    const sqs = new SQSClient(settings);
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'heard-by-a-test' }));
    const wanted = { QueueUrl, AttributeNames: ['QueueArn' as const] };
    const Resource = (await sqs.send(new GetQueueAttributesCommand(wanted))).Attributes!.QueueArn!;
    const allowed = {
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Resource,
    };
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [allowed] });
    await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy } }));
    const events = new EventBridgeClient(settings);
    const rule = { EventBusName: 'claimstream-dev', Name: 'heard-by-a-test' };
    await events.send(new PutRuleCommand({ ...rule, EventPattern: JSON.stringify({ 'detail-type': [detailType] }) }));
    const Targets = [{ Id: 'queue', Arn: Resource }];
    await events.send(new PutTargetsCommand({ EventBusName: rule.EventBusName, Rule: rule.Name, Targets }));
    events.destroy();
    return new Heard(sqs, QueueUrl!);
  }

  /** The ids of the events about each trip, once `trips` have arrived and no more come. */
  async idsByTrip(trips: number, seconds: number): Promise<Map<string, Set<string>>> {
    const ids = new Map<string, Set<string>>();
    const end = Date.now() + seconds * 1000;
    for (let quiet = 0; quiet < 3 && Date.now() < end; ) {
      const receive = { QueueUrl: this.#QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 };
      const { Messages = [] } = await this.#sqs.send(new ReceiveMessageCommand(receive));
      quiet = Messages.length > 0 || ids.size < trips ? 0 : quiet + 1;
      for (const { Body } of Messages) {
        const { data, metadata } = JSON.parse(Body!).detail;
        ids.set(data.tripId, (ids.get(data.tripId) ?? new Set()).add(metadata.id));
      }
      if (Messages.length === 0) continue;
      const Entries = Messages.map(({ ReceiptHandle }, index) => ({
        Id: String(index),
        ReceiptHandle: ReceiptHandle!,
      }));
      await this.#sqs.send(new DeleteMessageBatchCommand({ QueueUrl: this.#QueueUrl, Entries }));
    }
    this.#sqs.destroy();
    return ids;
  }
}
