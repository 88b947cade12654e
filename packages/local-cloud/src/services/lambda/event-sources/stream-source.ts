/** One shard of a stream. */
export interface Shard {
  id: string;
  parentId?: string;
}

/** One record, whatever stream it came from. */
export interface StreamRecord {
  sequenceNumber: string;
  /** Milliseconds since the epoch. */
  arrivedAt: number;
  /** As the function receives it in `Records`. */
  event: Record<string, unknown>;
  /** Records with the same one stay in order, however many batches of a shard are handled at once. */
  orderKey: string;
  /** What filters look at, where it is not the event. */
  filterable?: Record<string, unknown>;
}

/** Where to begin reading a shard. An absent sequence number is the oldest record kept. */
export interface ShardPosition {
  after?: string;
}

/** An ordered, sharded stream that a function can be fed from. DynamoDB Streams is one, Kinesis another. */
export interface StreamSource {
  /** The member of a failure record that describes the batch, e.g. `DDBStreamBatchInfo`. */
  readonly batchInfoKey: string;
  shards(): Promise<Shard[]>;
  /** An opaque iterator. */
  iterator(shardId: string, position: ShardPosition): Promise<string>;
  /** `next` is undefined at the end of a closed shard. */
  records(shardId: string, iterator: string, limit: number): Promise<{ records: StreamRecord[]; next?: string }>;
}
