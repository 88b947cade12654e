/** One state of a definition, as written; validated at deploy. */
export interface State {
  Type: 'Task' | 'Pass' | 'Choice' | 'Wait' | 'Succeed' | 'Fail' | 'Parallel' | 'Map';
  QueryLanguage?: QueryLanguage;
  Next?: string;
  End?: boolean;
  Retry?: Retrier[];
  Catch?: Catcher[];
  [field: string]: any;
}

export type QueryLanguage = 'JSONPath' | 'JSONata';

export interface Retrier {
  ErrorEquals: string[];
  IntervalSeconds?: number;
  MaxAttempts?: number;
  BackoffRate?: number;
  MaxDelaySeconds?: number;
  JitterStrategy?: 'FULL' | 'NONE';
}

export interface Catcher {
  ErrorEquals: string[];
  Next: string;
  ResultPath?: string | null;
  Output?: unknown;
  Assign?: Record<string, unknown>;
}

/** A machine, or a branch of one. */
export interface Flow {
  StartAt: string;
  States: Record<string, State>;
}

export interface Definition extends Flow {
  Comment?: string;
  QueryLanguage?: QueryLanguage;
  TimeoutSeconds?: number;
  Version?: string;
}

export interface Machine {
  arn: string;
  name: string;
  type: 'STANDARD' | 'EXPRESS';
  roleArn: string;
  definition: string;
  createdAt: number;
  loggingConfiguration?: unknown;
  tracingConfiguration?: unknown;
}

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

export interface Execution {
  arn: string;
  name: string;
  /** The machine at the execution's beginning; later deploys do not change a running one. */
  machine: Machine;
  status: Status;
  input: string;
  startedAt: number;
  stoppedAt?: number;
  output?: string;
  error?: string;
  cause?: string;
}

/** Position of one line of control (the execution, a branch, a map iteration), with all data for continuing after a crash. */
export interface Frame {
  path: string;
  state: string;
  input: unknown;
  variables: Record<string, unknown>;
  enteredAt?: number;
  /** When the current attempt of a task began; its timeouts count from here. */
  attemptAt?: number;
  retries: number[];
  /** When the next attempt is due, while a Retry waits. */
  retryAt?: number;
  waitUntil?: number;
  token?: string;
  /** Its service has the task and the token; only the callback is missing. */
  submitted?: boolean;
  done?: boolean;
  output?: unknown;
}
