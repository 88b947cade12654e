/** One shard of a stream. */
export interface Shard {
  id: string;
  parentId?: string;
}

/** One record of any stream. */
export interface StreamRecord {
  sequenceNumber: string;
  /** Milliseconds since the epoch. */
  arrivedAt: number;
  /** Its form in the function's `Records`. */
  event: Record<string, unknown>;
  /** Records with the same key stay in order, however many lanes a shard has. */
  orderKey: string;
  /** The object that filters test, where it is not the event. */
  filterable?: Record<string, unknown>;
}

/** The position at which to begin a shard. An absent sequence number is the oldest record kept. */
export interface ShardPosition {
  after?: string;
}

/** An ordered, sharded stream that feeds a function: DynamoDB Streams or Kinesis. */
export interface StreamSource {
  /** The member of a failure record that describes the batch, e.g. `DDBStreamBatchInfo`. */
  readonly batchInfoKey: string;
  shards(): Promise<Shard[]>;
  /** An opaque iterator. */
  iterator(shardId: string, position: ShardPosition): Promise<string>;
  /** `next` is undefined at the end of a closed shard. */
  records(shardId: string, iterator: string, limit: number): Promise<{ records: StreamRecord[]; next?: string }>;
}
