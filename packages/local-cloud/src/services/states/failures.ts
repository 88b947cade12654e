/** A state's failure, with an error name for Retry and Catch. */
export class StateError extends Error {
  readonly error: string;
  override readonly cause: string;

  constructor(error: string, cause = '') {
    super(`${error}: ${cause}`);
    this.name = 'StateError';
    this.error = error;
    this.cause = cause;
  }

  /** A Catch's data about the error. */
  get output(): { Error: string; Cause: string } {
    return { Error: this.error, Cause: this.cause };
  }
}

/** The run was ended from outside; `reason` says whether for good (`abort`, `timeout`) or until the next start (`stop`). */
export class Interrupted extends Error {
  readonly reason: 'abort' | 'timeout' | 'stop';

  constructor(reason: 'abort' | 'timeout' | 'stop') {
    super(`interrupted: ${reason}`);
    this.name = 'Interrupted';
    this.reason = reason;
  }
}

/** Errors that end an execution even if a Retry or Catch names `States.ALL`. */
const terminal = new Set(['States.Runtime', 'States.DataLimitExceeded']);

/** Whether one of the names in `ErrorEquals` covers an error. */
export function covers(names: string[], error: string): boolean {
  return names.some(
    (name) =>
      name === error ||
      (name === 'States.ALL' && !terminal.has(error)) ||
      (name === 'States.Timeout' && error === 'States.HeartbeatTimeout') ||
      (name === 'States.TaskFailed' && error !== 'States.Timeout' && !terminal.has(error)),
  );
}
