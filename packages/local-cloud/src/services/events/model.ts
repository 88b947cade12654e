/** An event as rules and targets see it. */
export interface CloudEvent {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  time: string;
  region: string;
  resources: string[];
  detail: Record<string, any>;
  /** Set on an event that an archive replays; rules can match on this field, and archives skip such events. */
  'replay-name'?: string;
}

export interface Bus {
  name: string;
  arn: string;
  description?: string;
  /** The partner event source that feeds it. */
  source?: string;
  createdAt: number;
}

export interface Rule {
  name: string;
  bus: string;
  arn: string;
  /** Its event pattern as JSON text; a rule has this or a schedule, or both. */
  pattern?: string;
  /** `rate(…)` or `cron(…)`, in UTC. */
  schedule?: string;
  state: 'ENABLED' | 'DISABLED';
  description?: string;
  roleArn?: string;
}

/** A rule's target in the API's shape. */
export interface Target {
  Id: string;
  Arn: string;
  RoleArn?: string;
  Input?: string;
  InputPath?: string;
  InputTransformer?: { InputPathsMap?: Record<string, string>; InputTemplate: string };
  HttpParameters?: {
    PathParameterValues?: string[];
    HeaderParameters?: Record<string, string>;
    QueryStringParameters?: Record<string, string>;
  };
  SqsParameters?: { MessageGroupId?: string };
  RetryPolicy?: { MaximumRetryAttempts?: number; MaximumEventAgeInSeconds?: number };
  DeadLetterConfig?: { Arn?: string };
}

/** One event on its way to one target of one rule. */
export interface Delivery {
  n: number;
  ruleArn: string;
  target: Target;
  event: CloudEvent;
  acceptedAt: number;
  dueAt: number;
  retries: number;
  /** The event already came from another bus; EventBridge forwards it no further. */
  forwarded: boolean;
  /** Set once delivery to the target is given up: only the dead-letter queue is still to be reached. */
  failure?: DeliveryFailure;
}

export interface DeliveryFailure {
  code: string;
  message: string;
  exhausted?: 'MaximumRetryAttempts' | 'MaximumEventAgeInSeconds';
}

/** A replay puts an archive's events of a span of time on their bus again, for all of its rules or for some. */
export interface Replay {
  name: string;
  archive: string;
  bus: string;
  /** ARNs; every rule of the bus where empty. */
  rules: string[];
  /** Span of the events' own `time`, both ends included. Milliseconds. */
  from: number;
  to: number;
  description?: string;
  state: 'RUNNING' | 'COMPLETED' | 'CANCELLED' | 'FAILED';
  reason?: string;
  startedAt: number;
  endedAt?: number;
  /** The last replayed event: its own time, and its position in the archive. */
  lastTime?: string;
  lastPlace?: number;
}

export interface Archive {
  name: string;
  bus: string;
  pattern?: string;
  description?: string;
  retentionDays: number;
  createdAt: number;
}
