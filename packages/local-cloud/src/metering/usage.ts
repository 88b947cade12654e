/**
 * What AWS bills for, named `<service>.<unit>`. A unit is one step of the price list: a started 64 KB of an event, a started
 * KB of a write, an image. GB-seconds, bytes and read units may be fractions.
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

/** Something used. */
export interface Use {
  unit: Unit;
  quantity: number;
  /** The resource: a function, table, queue, bus, API, log group … by its name. */
  of: string;
  /** The function or state machine that used it; absent where an AWS service or a client did. */
  by?: string;
}

/** All use of one unit, of one resource, by one function. */
export interface Usage extends Use {
  /** The stack of who used it, or else of what was used; absent where neither belongs to a stack. */
  stack?: string;
}

/** Started units of a size: 0 bytes is one, as AWS rounds. */
export const started = (size: number, unit: number): number => Math.max(1, Math.ceil(size / unit));

export const KB = 1024;
