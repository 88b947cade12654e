import { AwsError } from '../../src/errors.ts';
import type { SmallKernel } from './small-kernel.ts';

interface FakeMessage {
  id: string;
  body: string;
  receives: number;
  visibleAt: number;
}

/** Queues with a visibility timeout, sufficient for a poller. */
export class FakeQueues {
  readonly #kernel: SmallKernel;
  readonly #queues = new Map<string, FakeMessage[]>();
  visibilitySeconds = 30;

  constructor(kernel: SmallKernel) {
    this.#kernel = kernel;
    kernel.services.set('sqs', {
      SendMessage: (input) => this.send(nameOf(input.QueueUrl), input.MessageBody),
      GetQueueAttributes: () => ({ Attributes: { VisibilityTimeout: String(this.visibilitySeconds) } }),
      ReceiveMessage: (input) => ({ Messages: this.#receive(nameOf(input.QueueUrl), input.MaxNumberOfMessages) }),
      DeleteMessageBatch: (input) => this.#delete(nameOf(input.QueueUrl), input.Entries),
    });
  }

  arn(name: string): string {
    return `arn:aws:sqs:us-east-1:000000000000:${name}`;
  }

  send(name: string, ...bodies: string[]): void {
    for (const body of bodies) this.pending(name).push({ id: crypto.randomUUID(), body, receives: 0, visibleAt: 0 });
    this.#kernel.signals.emit('queue:message', this.arn(name));
  }

  pending(name: string): FakeMessage[] {
    const queue = this.#queues.get(name) ?? [];
    this.#queues.set(name, queue);
    return queue;
  }

  bodies(name: string): string[] {
    return this.pending(name).map((message) => message.body);
  }

  #receive(name: string, most: number) {
    const now = this.#kernel.clock.now();
    const visible = this.pending(name).filter((message) => message.visibleAt <= now);
    return visible.slice(0, most).map((message) => {
      message.receives += 1;
      message.visibleAt = now + this.visibilitySeconds * 1000;
      return {
        MessageId: message.id,
        ReceiptHandle: message.id,
        Body: message.body,
        MD5OfBody: 'md5',
        Attributes: { ApproximateReceiveCount: String(message.receives), SentTimestamp: String(now) },
        MessageAttributes: { kind: { DataType: 'String', StringValue: 'test' } },
      };
    });
  }

  #delete(name: string, entries: { ReceiptHandle: string }[]) {
    const gone = new Set(entries.map((entry) => entry.ReceiptHandle));
    this.#queues.set(
      name,
      this.pending(name).filter((message) => !gone.has(message.id)),
    );
    return { Successful: [], Failed: [] };
  }
}

const nameOf = (url: string): string => url.split('/').at(-1)!;

/** One table's stream: shards of records, shared between kernels so that a test can crash one. */
export class FakeStream {
  readonly arn = 'arn:aws:dynamodb:us-east-1:000000000000:table/claims/stream/2026';
  readonly shards = [{ id: 'shard-1', parentId: undefined as string | undefined, closed: false, records: [] as any[] }];
  #sequence = 100;

  attach(kernel: SmallKernel): void {
    kernel.services.set('dynamodb', {
      DescribeStream: () => ({
        StreamDescription: {
          Shards: this.shards.map((shard) => ({ ShardId: shard.id, ParentShardId: shard.parentId })),
        },
      }),
      GetShardIterator: ({ ShardId, ShardIteratorType, SequenceNumber }) => {
        const { records } = this.#shard(ShardId);
        if (ShardIteratorType === 'TRIM_HORIZON') return { ShardIterator: `${ShardId}/0` };
        const index = records.findIndex((record) => record.dynamodb.SequenceNumber === SequenceNumber);
        return { ShardIterator: `${ShardId}/${index + 1}` };
      },
      GetRecords: ({ ShardIterator, Limit }) => {
        const [id, from] = ShardIterator.split('/');
        const shard = this.#shard(id);
        const Records = shard.records.slice(Number(from), Number(from) + Limit);
        const next = Number(from) + Records.length;
        const ended = shard.closed && next >= shard.records.length;
        return { Records, ...(!ended && { NextShardIterator: `${id}/${next}` }) };
      },
    });
  }

  put(kernel: SmallKernel, shardId: string, ...ids: string[]): void {
    for (const id of ids) {
      this.#sequence += 1;
      this.#shard(shardId).records.push({
        eventID: id,
        eventName: 'INSERT',
        eventVersion: '1.1',
        eventSource: 'aws:dynamodb',
        awsRegion: 'us-east-1',
        dynamodb: {
          ApproximateCreationDateTime: Math.floor(kernel.clock.now() / 1000),
          Keys: { id: { S: id } },
          NewImage: { id: { S: id }, ...(id.startsWith('outbox') && { outbox: { S: '{}' } }) },
          SequenceNumber: String(this.#sequence),
        },
      });
    }
    kernel.signals.emit('stream:record', this.arn);
  }

  #shard(id: string) {
    const shard = this.shards.find((candidate) => candidate.id === id);
    if (!shard) throw new AwsError('ResourceNotFoundException', id);
    return shard;
  }
}
