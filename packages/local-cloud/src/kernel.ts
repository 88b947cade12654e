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

/** Who is asking: the operator signs with the key of the documents, a function with that of its role. */
export type Caller =
  | { kind: 'operator' }
  | { kind: 'anonymous' }
  /** A function or state machine acting under its role; `sessionName` is its name. */
  | { kind: 'role'; roleArn: string; sessionName: string }
  /** An AWS service, for example `events.amazonaws.com`, acting for the resource `sourceArn`. */
  | { kind: 'service'; principal: string; sourceArn?: string };

/** One thing a call needs to be allowed. `context` holds IAM condition keys, e.g. `{ 'dynamodb:LeadingKeys': 'x' }`. */
export interface Permission {
  action: string;
  resource: string;
  context?: Record<string, string | string[]>;
}

export interface Call {
  caller: Caller;
  requestId: string;
  /** Aborted when the caller is gone before the answer; absent where one service calls another. */
  signal?: AbortSignal;
}

/** One API verb: what it needs allowed, and what it does. One file a verb in `services/<name>/actions/`. */
export interface Verb<I = any, O = unknown> {
  /** An empty list means that AWS asks for no permission (a public Cognito call, for example). */
  permissions(input: I, call: Call): Permission[];
  run(input: I, call: Call): O | Promise<O>;
  /** AWS looks at this call although nobody signed it: a public Cognito verb, or S3, where a bucket may be public. */
  unsigned?: true;
}

/** What is known of a request before its body is read. */
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
  /** Who signed it; anonymous where nothing did. */
  caller: Caller;
  /** The service in the SigV4 credential scope (`s3`, `lambda`, `execute-api` ...); undefined where unsigned. */
  signedFor?: string;
  requestId: string;
  /** Aborted when the connection ends before the answer. */
  signal?: AbortSignal;
}

export interface HttpResponse {
  status: number;
  /** A list where a header is sent more than once (`set-cookie`). */
  headers?: Record<string, string | string[]>;
  body?: Buffer | string;
}

/** What a CloudFormation provisioner is handed; every intrinsic is resolved. */
export interface ResourceInput {
  stackName: string;
  logicalId: string;
  type: string;
  properties: Record<string, any>;
  /** Present when the resource exists already (a second deploy, or a restart). */
  physicalId?: string;
  /** What it was applied with before, where a deploy changes it: a setting that is here and no longer there is to be undone. */
  previous?: Record<string, any>;
}

export interface ResourceOutput {
  physicalId: string;
  /** What `Ref` answers; the physical id where absent. */
  ref?: string;
  /** What `Fn::GetAtt` answers, by attribute name (`Arn`, `StreamArn`, `ApiEndpoint` ...). */
  attributes?: Record<string, unknown>;
}

/**
 * Creates or updates one CloudFormation resource type. Must be idempotent: a restart applies every template again.
 * An `apply` that answers another physical id has made a new resource beside the old one, which is removed later.
 * `apply` may come before `CloudService.start` (restart) as well as after it (a deploy into a running cloud).
 */
export interface Provisioner {
  /** Top-level properties understood (acted on, or harmless locally). Any other one is refused by name. */
  properties: readonly string[];
  apply(input: ResourceInput): ResourceOutput | Promise<ResourceOutput>;
  remove(input: ResourceInput & { physicalId: string }): void | Promise<void>;
  /** Whether the resource was changed by an API since it was applied: the next deploy applies it again. */
  changedOutside?(physicalId: string): boolean;
  /** A deploy named the same code by another key. On AWS that counts as a modification; here it is no more than its date. */
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

/** What a view of the console is asked for. */
export type ViewQuery = Readonly<Record<string, string | undefined>>;

/** One invocation of a function, told once it has ended. Moments are milliseconds on the cloud's clock. */
export interface FunctionRun {
  functionName: string;
  requestId: string;
  /** Who asked, by its session or service; undefined where a poller or the queue of asynchronous events did. */
  caller?: string;
  /** When it was asked for; until `startedAt` it waited for a thread. */
  askedAt: number;
  startedAt: number;
  endedAt: number;
  /** What loading the code took, where this invocation paid for it. */
  initMs?: number;
  /** What the function's own work took; absent where its code did not load. */
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
  /** Other SigV4 names that its requests are signed for, e.g. `apigateway`, under which APIs are managed. */
  readonly signingNames?: readonly string[];
  /** Prefix of `X-Amz-Target` for AWS JSON protocols, e.g. `AmazonSQS`; several where two APIs share a service. */
  readonly targetPrefixes?: readonly string[];
  /** `1.0` or `1.1`: the content type of AWS JSON answers. */
  readonly jsonVersion?: '1.0' | '1.1';
  readonly verbs: Record<string, Verb>;
  /** Members without which these verbs are refused before anything is looked at: the clients send `undefined` without a word. */
  readonly required?: Readonly<Record<string, readonly string[]>>;
  /** How this service refuses such a call; a ValidationException where absent. */
  missing?(member: string): AwsError;
  /**
   * REST, query-protocol and public HTTP surfaces. Asked when `signedFor === name`, or, for unsigned requests, in
   * registration order; answers undefined where the request is not this service's. Verbs are run by `kernel.call`.
   */
  handleHttp?(request: HttpRequest): Promise<HttpResponse | undefined>;
  /**
   * Whether a web page of another origin may send this: it has a CORS answer of its own, or is open to everybody on AWS
   * too. Nothing is, where absent.
   */
  admitsPage?(head: RequestHead): boolean;
  /** What the console shows of this service and no AWS verb tells, by name. They change nothing. */
  readonly views?: Readonly<Record<string, (query: ViewQuery) => unknown>>;
  /** WebSocket upgrades; true when taken. */
  handleUpgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  readonly provisioners?: Record<string, Provisioner>;
  /** The resource-based policy on one of this service's resources (queue policy, bucket policy, lambda permission). */
  resourcePolicy?(arn: string): PolicyDocument | undefined;
  /** IAM condition keys this service supplies in `Permission.context`; a deployed policy may use these only. `*` at the end matches any rest. */
  readonly conditionKeys?: readonly string[];
  /** Identity policies of a role; undefined where there is no such role. Answered by iam alone. */
  identityPolicies?(roleArn: string): readonly PolicyDocument[] | undefined;
  /** Who may assume a role; undefined where there is no such role. Answered by iam alone. */
  trustPolicy?(roleArn: string): PolicyDocument | undefined;
  /** Extra headers of an AWS JSON error answer, e.g. `x-amzn-query-error` of SQS. */
  errorHeaders?(error: AwsError): Record<string, string>;
  /** Headers of every AWS JSON answer, e.g. those that let a browser read Cognito's. */
  readonly answerHeaders?: Readonly<Record<string, string>>;
  /** After every stack is deployed: start pollers and resume what a crash interrupted. */
  start?(): void | Promise<void>;
  /** Loads ahead what the first call would wait for. Asked for by whoever runs the cloud for long; nothing waits for it. */
  prepare?(): Promise<void>;
  /** Stop taking work, let what runs finish or be resumed later. Must leave no timer, thread or handle. */
  stop?(): void | Promise<void>;
}

/** Values of one resource's metrics at one moment, such as `AWS/SQS` of a queue. */
export interface Measured {
  namespace: string;
  dimensions: Readonly<Record<string, string>>;
  /** By metric. */
  values: Readonly<Record<string, number>>;
  /** `Count` where absent. */
  unit?: string;
}

/** Wake-ups that spare polling: losing one must only cost latency, whoever listens also polls. And what is no call of AWS's. */
export interface SignalMap {
  /** A message became visible on this queue (ARN). */
  'queue:message': [queueArn: string];
  /** A record was appended to this stream (ARN). */
  'stream:record': [streamArn: string];
  /** A function began to handle these messages of the queue; its time ends at `endsAt`. */
  'messages:running': [queueArn: string, receiptHandles: readonly string[], endsAt: number];
  /** It came to an end, and failed these. */
  'messages:failed': [queueArn: string, receiptHandles: readonly string[]];
  /** A function's invocation has ended. */
  'function:invoked': [functionName: string, durationMs: number, failed: boolean];
  /** The same, with everything that is known of it. */
  'function:run': [run: FunctionRun];
  /** An invocation was refused for want of concurrency. */
  'function:throttled': [functionName: string];
  /** Something that AWS bills for was used, and no verb's answer tells of it. */
  used: [use: Use];
  /** These lines were written to a log group. */
  'log:written': [logGroup: string, messages: readonly string[]];
  /** A service counted or measured something that CloudWatch knows of it. */
  'metric:measured': [measured: Measured];
  /** A minute is over: whoever has gauges, such as how much lies on a queue, tells them. */
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
  /** Injected faults; with `deliverTwice`, every message, event and stream batch is delivered two times. */
  readonly chaos: { deliverTwice: boolean };
  /** Calls another service as `caller` would over the wire: authorised by IAM, metered, refused with an AwsError. */
  call<O = any>(caller: Caller, service: string, verb: string, input: unknown): Promise<O>;
  /** Throws AccessDenied naming caller, action and resource unless identity or resource policy allows it. */
  authorise(caller: Caller, permissions: Permission[]): void;
  /** Stable credentials for a role session, as the front door will recognise them. */
  credentialsFor(
    roleArn: string,
    sessionName: string,
  ): {
    accessKeyId: string;
    secretAccessKey: string;
    sessionToken: string;
  };
  /** Secret of any access key it gave out, or of the operator (`local`), to verify signed forms and chunks. */
  secretOf(accessKeyId: string): string | undefined;
  /** Who signs with an access key, to run signed forms as their signer; anonymous where it is unknown. */
  callerOf(accessKeyId: string): Caller;
  /** The bytes of a deployment artifact: `{ S3Bucket, S3Key }` of a template → the zip that was packaged. */
  artifact(code: { S3Bucket?: string; S3Key?: string; ZipFile?: string }): Promise<Buffer>;
  /** What deploys stacks; CloudFormation is its API. */
  readonly stacks?: Deployer;
  /** The platform's own voice: what an operator must see (a refused delivery, an unknown operation). */
  notice(level: 'info' | 'warn' | 'error', message: string, fields?: Record<string, unknown>): void;
}

/** `<stack>-<logical id>-<12 hex>`: the same name on every deploy of the same stack. */
export type PhysicalName = (stackName: string, logicalId: string, maxLength?: number) => string;
