/** The position in a stream of records that a function could not handle. */
export interface StreamBatch {
  functionArn: string;
  streamArn: string;
  shardId: string;
  first: string;
  last: string;
  condition: string;
  attempts: number;
  functionError?: string;
}

/** The content of a dead letter. */
export type Content =
  | {
      kind: 'event';
      type: string;
      source: string;
      envelope: Record<string, any>;
      correlationId?: string;
      eventId?: string;
    }
  | { kind: 'stream'; batch: StreamBatch; isTable: boolean }
  | { kind: 'message'; correlationId?: string };

/** Reads a body: an event of the bus, a note of Lambda about records of a stream, or a service's own message. */
export function contentOf(body: string): Content {
  const parsed = parse(body);
  if (!parsed) return { kind: 'message' };
  const batch = streamBatchOf(parsed);
  if (batch) return batch;
  const { 'detail-type': type, source, detail, context, correlationId } = parsed;
  if (typeof type === 'string' && typeof source === 'string') {
    const { correlationId: journey, id: eventId } = detail?.metadata ?? {};
    return {
      kind: 'event',
      type,
      source,
      envelope: parsed,
      ...(typeof journey === 'string' && { correlationId: journey }),
      ...(typeof eventId === 'string' && { eventId }),
    };
  }
  const journey = correlationId ?? context?.correlationId;
  return { kind: 'message', ...(typeof journey === 'string' && { correlationId: journey }) };
}

function parse(body: string): Record<string, any> | undefined {
  try {
    const parsed = JSON.parse(body);
    return parsed !== null && typeof parsed === 'object' ? parsed : undefined;
  } catch {
    // Another company may have sent it: a text that is not JSON is a message like any other.
    return undefined;
  }
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html */
function streamBatchOf(parsed: Record<string, any>): Content | undefined {
  const { requestContext, responseContext, DDBStreamBatchInfo, KinesisBatchInfo } = parsed;
  const info = DDBStreamBatchInfo ?? KinesisBatchInfo;
  if (!info || !requestContext) return undefined;
  const batch = {
    functionArn: String(requestContext.functionArn),
    streamArn: String(info.streamArn),
    shardId: String(info.shardId),
    first: String(info.startSequenceNumber),
    last: String(info.endSequenceNumber),
    condition: String(requestContext.condition),
    attempts: Number(requestContext.approximateInvokeCount),
    ...(responseContext?.functionError && { functionError: String(responseContext.functionError) }),
  };
  return { kind: 'stream', batch, isTable: DDBStreamBatchInfo !== undefined };
}
