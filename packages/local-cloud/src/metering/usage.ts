/**
 * Units that AWS bills, named `<service>.<unit>`. A unit is one step of the price list: a started 64 KB of an event, a
 * started KB of a write, an image. GB-seconds, bytes and read units may be fractions.
 */
export const units = [
  'apigateway.request',
  'apigateway.websocket-message',
  'bedrock.input-token',
  'bedrock.output-token',
  'cognito.new-user',
  'dynamodb.read-unit',
  'dynamodb.write-unit',
  'events.api-destination-call',
  'events.archived-byte',
  'events.event',
  'kinesis.put-unit',
  'kms.request',
  'lambda.cold-gb-second',
  'lambda.gb-second',
  'lambda.request',
  'logs.byte',
  'rekognition.image',
  's3.read',
  's3.write',
  'scheduler.invocation',
  'ses.message',
  'sns.request',
  'sns.sms',
  'sqs.request',
  'states.express-gb-second',
  'states.express-request',
  'states.transition',
  'textract.page',
] as const;
export type Unit = (typeof units)[number];

/** A use of a billed unit. */
export interface Use {
  unit: Unit;
  quantity: number;
  /** Name of the resource: a function, table, queue, bus, API, log group … */
  of: string;
  /** The function or state machine that used it; absent where an AWS service or a client did. */
  by?: string;
}

/** The total of one unit, by resource and function. */
export interface Usage extends Use {
  /** The stack of the user, or else of the used resource; absent where neither belongs to a stack. */
  stack?: string;
}

/** Started units of a size; 0 bytes count as one, as AWS rounds. */
export const started = (size: number, unit: number): number => Math.max(1, Math.ceil(size / unit));

export const KB = 1024;
