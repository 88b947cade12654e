import type { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { DatabaseSync } from 'node:sqlite';
import type { Duplex } from 'node:stream';
import type { Clock } from './clock.ts';
import type { Deployer } from './cloudformation/deployer.ts';
import type { AwsError } from './errors.ts';
import type { Use } from './metering/usage.ts';

/**
 * The contract between the kernel and the services of local-cloud. Every emulated service is a factory
 * `(kernel: Kernel) => CloudService`; services reach each other only through `kernel.call`, so that every
 * hop is authorised, metered and can be made to fail exactly as a call over the wire.
 */

/** The identity of a caller: the operator signs with the key in the documentation, a function with its role's. */
export type Caller =
  | { kind: 'operator' }
  | { kind: 'anonymous' }
  /** A function or state machine acting under its role; `sessionName` is its name. */
  | { kind: 'role'; roleArn: string; sessionName: string }
  /** An AWS service, for example `events.amazonaws.com`, acting for the resource `sourceArn`. */
  | { kind: 'service'; principal: string; sourceArn?: string };

/** One permission that a call needs. `context` holds IAM condition keys, e.g. `{ 'dynamodb:LeadingKeys': 'x' }`. */
export interface Permission {
  action: string;
  resource: string;
  context?: Record<string, string | string[]>;
}

export interface Call {
  caller: Caller;
  requestId: string;
  /** Aborted when the caller leaves before the answer; absent where one service calls another. */
  signal?: AbortSignal;
}

/** One API verb: the permissions it needs, and its work. One file a verb in `services/<name>/actions/`. */
export interface Verb<I = any, O = unknown> {
  /** An empty list means that AWS asks for no permission (a public Cognito call, for example). */
  permissions(input: I, call: Call): Permission[];
  run(input: I, call: Call): O | Promise<O>;
  /** AWS accepts this call without a signature: a public Cognito verb, or S3, where a bucket may be public. */
  unsigned?: true;
}

/** A request before its body is read. */
export type RequestHead = Pick<HttpRequest, 'method' | 'path' | 'query' | 'headers'>;

export interface HttpRequest {
  method: string;
  /** Decoded path without query, e.g. `/bucket/a b.jpg`. */
  path: string;
  /** The path as sent, percent-encoded, for signatures. */
  rawPath: string;
  query: URLSearchParams;
  /** The query as sent, without `?`; the front door always sets it. */
  rawQuery?: string;
  headers: Record<string, string>;
  body: Buffer;
  /** The caller that signed it; anonymous where it is unsigned. */
  caller: Caller;
  /** The service in the SigV4 credential scope (`s3`, `lambda`, `execute-api` ...); undefined where unsigned. */
  signedFor?: string;
  requestId: string;
  /** Aborted when the connection ends before the answer. */
  signal?: AbortSignal;
}

export interface HttpResponse {
  status: number;
  /** A list where a header occurs more than once (`set-cookie`). */
  headers?: Record<string, string | string[]>;
  body?: Buffer | string;
}

/** The input of a CloudFormation provisioner; every intrinsic is resolved. */
export interface ResourceInput {
  stackName: string;
  logicalId: string;
  type: string;
  properties: Record<string, any>;
  /** Present when the resource exists already (a second deploy, or a restart). */
  physicalId?: string;
  /** The properties it was applied with before, where a deploy changes it: a setting that is only here must be undone. */
  previous?: Record<string, any>;
}

export interface ResourceOutput {
  physicalId: string;
  /** The value of `Ref`; the physical id where absent. */
  ref?: string;
  /** The values of `Fn::GetAtt`, by attribute name (`Arn`, `StreamArn`, `ApiEndpoint` ...). */
  attributes?: Record<string, unknown>;
}

/**
 * Creates or updates one CloudFormation resource type. Must be idempotent: a restart applies every template again.
 * An `apply` that answers another physical id has made a new resource beside the old one, which is removed later.
 * `apply` may come before `CloudService.start` (restart) or after it (a deploy into a running cloud).
 */
export interface Provisioner {
  /** Supported top-level properties (acted on, or harmless locally). A template with any other is refused by its name. */
  properties: readonly string[];
  apply(input: ResourceInput): ResourceOutput | Promise<ResourceOutput>;
  remove(input: ResourceInput & { physicalId: string }): void | Promise<void>;
  /** Whether an API call changed the resource since it was applied: the next deploy applies it again. */
  changedOutside?(physicalId: string): boolean;
  /** Called where a deploy names the same code by another key. On AWS that is a modification; here it changes only the date. */
  sameAgain?(physicalId: string): void;
}

export interface PolicyDocument {
  Version?: string;
  Statement: PolicyStatement[];
}

export interface PolicyStatement {
  Sid?: string;
  Effect: 'Allow' | 'Deny';
  Principal?: '*' | Record<string, string | string[]>;
  Action?: string | string[];
  NotAction?: string | string[];
  Resource?: string | string[];
  NotResource?: string | string[];
  Condition?: Record<string, Record<string, unknown>>;
}

/** The query of a console view. */
export type ViewQuery = Readonly<Record<string, string | undefined>>;

/** One invocation of a function, reported once it has ended. Moments are milliseconds on the cloud's clock. */
export interface FunctionRun {
  functionName: string;
  requestId: string;
  /** The caller's session or service; undefined where a poller or the queue of asynchronous events called. */
  caller?: string;
  /** When it was requested; until `startedAt` it waited for a thread. */
  askedAt: number;
  startedAt: number;
  endedAt: number;
  /** Duration of loading the code, where this invocation had to. */
  initMs?: number;
  /** Duration of the function's own work; absent where its code did not load. */
  durationMs?: number;
  memoryMb?: number;
  payload: string;
  result?: string;
  error?: { type: string; message: string };
  logGroup: string;
  logStream?: string;
  /** The last log lines of this invocation. */
  lines: readonly string[];
}

export interface CloudService {
  /** The SigV4 signing name: `sqs`, `states`, `cognito-idp`, `execute-api` ... */
  readonly name: string;
  /** Other SigV4 names in use for its requests, e.g. `apigateway`, under which APIs are managed. */
  readonly signingNames?: readonly string[];
  /** Prefix of `X-Amz-Target` for AWS JSON protocols, e.g. `AmazonSQS`; several where two APIs share a service. */
  readonly targetPrefixes?: readonly string[];
  /** `1.0` or `1.1`: the content type of AWS JSON answers. */
  readonly jsonVersion?: '1.0' | '1.1';
  readonly verbs: Record<string, Verb>;
  /** Members that these verbs require; checked first, since clients send `undefined` without complaint. */
  readonly required?: Readonly<Record<string, readonly string[]>>;
  /** The error for a missing member; a ValidationException where absent. */
  missing?(member: string): AwsError;
  /**
   * REST, query-protocol and public HTTP surfaces. Called when `signedFor === name` or, for unsigned requests, in
   * registration order; answers undefined where the request is another service's. `kernel.call` runs the verbs.
   */
  handleHttp?(request: HttpRequest): Promise<HttpResponse | undefined>;
  /**
   * Whether a web page of another origin may send this: the request has its own CORS answer, or is open to everybody on AWS
   * too. Where absent, none may.
   */
  admitsPage?(head: RequestHead): boolean;
  /** Facts of this service that the console shows and no AWS verb returns, by name. Views change nothing. */
  readonly views?: Readonly<Record<string, (query: ViewQuery) => unknown>>;
  /** WebSocket upgrades; true when taken. */
  handleUpgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  readonly provisioners?: Record<string, Provisioner>;
  /** The resource-based policy on one of this service's resources (queue policy, bucket policy, lambda permission). */
  resourcePolicy?(arn: string): PolicyDocument | undefined;
  /** IAM condition keys supplied in `Permission.context`, the only ones a deployed policy may use. A final `*` matches any rest. */
  readonly conditionKeys?: readonly string[];
  /** Identity policies of a role; undefined where the role does not exist. Only iam answers this. */
  identityPolicies?(roleArn: string): readonly PolicyDocument[] | undefined;
  /** The trust policy of a role; undefined where the role does not exist. Only iam answers this. */
  trustPolicy?(roleArn: string): PolicyDocument | undefined;
  /** Extra headers of an AWS JSON error answer, e.g. `x-amzn-query-error` of SQS. */
  errorHeaders?(error: AwsError): Record<string, string>;
  /** Headers of every AWS JSON answer, e.g. those that let a browser read Cognito's answers. */
  readonly answerHeaders?: Readonly<Record<string, string>>;
  /** Called after every stack is deployed: starts pollers and resumes interrupted work. */
  start?(): void | Promise<void>;
  /** Loads ahead the things that the first call would wait for. Called in long-lived clouds; nothing waits for it. */
  prepare?(): Promise<void>;
  /** Stops taking work; running work finishes or is resumed later. Must leave no timer, thread or handle. */
  stop?(): void | Promise<void>;
}

/** Values of one resource's metrics at one moment, such as a queue's `AWS/SQS` metrics. */
export interface Measured {
  namespace: string;
  dimensions: Readonly<Record<string, string>>;
  /** By metric. */
  values: Readonly<Record<string, number>>;
  /** `Count` where absent. */
  unit?: string;
}

/** Wake-ups that spare polling (losing one may only cost latency, since every listener also polls), and facts that no AWS call tells. */
export interface SignalMap {
  /** A message became visible on this queue (ARN). */
  'queue:message': [queueArn: string];
  /** A record was appended to this stream (ARN). */
  'stream:record': [streamArn: string];
  /** A function began to handle these messages of the queue; its time ends at `endsAt`. */
  'messages:running': [queueArn: string, receiptHandles: readonly string[], endsAt: number];
  /** The invocation ended, and failed these messages. */
  'messages:failed': [queueArn: string, receiptHandles: readonly string[]];
  /** A function's invocation has ended. */
  'function:invoked': [functionName: string, durationMs: number, failed: boolean];
  /** The same, with everything known about it. */
  'function:run': [run: FunctionRun];
  /** An invocation was refused for want of concurrency. */
  'function:throttled': [functionName: string];
  /** A use that AWS bills and that no verb's answer tells. */
  used: [use: Use];
  /** These lines were written to a log group. */
  'log:written': [logGroup: string, messages: readonly string[]];
  /** A service counted or measured a CloudWatch metric. */
  'metric:measured': [measured: Measured];
  /** A minute is over: services with gauges, such as the number of messages in a queue, report them. */
  'metrics:due': [tell: (measured: Measured) => void];
}

export interface Kernel {
  readonly region: string;
  readonly accountId: string;
  readonly clock: Clock;
  /** One SQLite file (WAL) for all services; each creates its own tables, prefixed by its name. */
  readonly db: DatabaseSync;
  readonly dataDir: string;
  /** `http://127.0.0.1:<port>`, known from the start. */
  readonly endpoint: string;
  readonly signals: EventEmitter<SignalMap>;
  /** Fault injection: `deliverTwice` delivers every message, event and stream batch twice. */
  readonly chaos: { deliverTwice: boolean };
  /** Calls another service as `caller` would over the wire: authorised by IAM, metered, refused with an AwsError. */
  call<O = any>(caller: Caller, service: string, verb: string, input: unknown): Promise<O>;
  /** Throws AccessDenied naming caller, action and resource unless identity or resource policy allows it. */
  authorise(caller: Caller, permissions: Permission[]): void;
  /** Stable credentials for a role session; the front door recognises them. */
  credentialsFor(
    roleArn: string,
    sessionName: string,
  ): {
    accessKeyId: string;
    secretAccessKey: string;
    sessionToken: string;
  };
  /** Secret of the operator (`local`) or of any key the cloud gave out, to verify signed forms and chunks. */
  secretOf(accessKeyId: string): string | undefined;
  /** The caller that signs with an access key, to run signed forms as their signer; anonymous where it is unknown. */
  callerOf(accessKeyId: string): Caller;
  /** The bytes of a deployment artifact: `{ S3Bucket, S3Key }` of a template → the zip that was packaged. */
  artifact(code: { S3Bucket?: string; S3Key?: string; ZipFile?: string }): Promise<Buffer>;
  /** Deploys stacks; CloudFormation is its API. */
  readonly stacks?: Deployer;
  /** A message that an operator must see (a refused delivery, an unknown operation). */
  notice(level: 'info' | 'warn' | 'error', message: string, fields?: Record<string, unknown>): void;
}

/** `<stack>-<logical id>-<12 hex>`: the same name on every deploy of the same stack. */
export type PhysicalName = (stackName: string, logicalId: string, maxLength?: number) => string;
