import type { Kernel } from '../../kernel.ts';
import { workClockOf } from '../../work-clock.ts';
import { atomically } from './atomic.ts';
import { executionMetrics } from './execution-metrics.ts';
import type { ExecutionStore } from './execution-store.ts';
import { logExpress } from './express-delivery.ts';
import type { ExpressLog } from './express-log.ts';
import { Interrupted, StateError } from './failures.ts';
import { countTransition, runFlow } from './interpreter.ts';
import { durableJournal, type Journal, memoryJournal } from './journal.ts';
import type { Definition, Execution } from './model.ts';
import { StatusEvents } from './status-events.ts';
import type { Tokens } from './tokens.ts';

const EXPRESS_SECONDS = 300;

/** Runs executions: Standard ones durably, Express ones in memory. */
export type Engine = ReturnType<typeof createEngine>;

/** Makes the engine; nothing runs before `start`. */
export function createEngine(kernel: Kernel, store: ExecutionStore, tokens: Tokens, expressLog: ExpressLog) {
  const statusEvents = new StatusEvents(kernel);
  const measure = executionMetrics(kernel);
  const running = new Map<string, { controller: AbortController; ended: Promise<void> }>();
  let open = false;

  /** Runs an execution to its end and returns its outcome; `undefined` where the service stopped before. */
  async function conduct(execution: Execution, journal: Journal, signal: AbortSignal): Promise<Execution | undefined> {
    const definition: Definition = JSON.parse(execution.machine.definition);
    const input = JSON.parse(execution.input);
    const end = (more: Partial<Execution>): Execution => ({ ...execution, ...more, stoppedAt: kernel.clock.now() });
    try {
      const run = { kernel, execution, definition, journal, tokens, signal };
      const output = await runFlow(run, definition, { path: '', input, variables: {} });
      return end({ status: 'SUCCEEDED', output: JSON.stringify(output) });
    } catch (error) {
      if (error instanceof Interrupted)
        return error.reason === 'timeout' ? end({ status: 'TIMED_OUT', error: 'States.Timeout' }) : undefined;
      const failure = error instanceof StateError ? error : new StateError('States.Runtime', String(error));
      return end({ status: 'FAILED', error: failure.error, cause: failure.cause });
    }
  }

  function deadlineFor(execution: Execution, controller: AbortController): () => void {
    const { TimeoutSeconds } = JSON.parse(execution.machine.definition) as Definition;
    const longest = execution.machine.type === 'EXPRESS' ? EXPRESS_SECONDS : Number.POSITIVE_INFINITY;
    const seconds = Math.min(TimeoutSeconds ?? Number.POSITIVE_INFINITY, longest);
    if (!Number.isFinite(seconds)) return () => {};
    const left = execution.startedAt + seconds * 1000 - kernel.clock.now();
    return workClockOf(kernel).after(left, () => controller.abort(new Interrupted('timeout')));
  }

  function begin(execution: Execution, journal: Journal): Promise<Execution | undefined> {
    const controller = new AbortController();
    const cancel = deadlineFor(execution, controller);
    const conducted = conduct(execution, journal, controller.signal).finally(cancel);
    const ended = conducted.then(
      () => {},
      () => {},
    );
    running.set(execution.arn, { controller, ended });
    return conducted.finally(() => running.delete(execution.arn));
  }

  function report({ machine, name, status, error }: Execution): void {
    if (status === 'FAILED' || status === 'TIMED_OUT')
      kernel.notice('warn', `Execution ${name} of state machine ${machine.name} ended ${status}: ${error}`, {
        stateMachineArn: machine.arn,
        error,
      });
  }

  /** Billed in steps of 100 ms; runs here stay within the first 64 MB. */
  function countExpress({ machine: { name: of }, startedAt, stoppedAt = startedAt }: Execution): void {
    const seconds = Math.max(1, Math.ceil((stoppedAt - startedAt) / 100)) / 10;
    kernel.signals.emit('used', { unit: 'states.express-request', quantity: 1, of });
    kernel.signals.emit('used', { unit: 'states.express-gb-second', quantity: seconds / 16, of });
  }

  function conclude(ended: Execution, journal: Journal): void {
    atomically(kernel.db, () => {
      tokens.discardAll(ended.arn);
      store.save(ended);
      store.settle(ended.arn);
      recordEnd(ended, journal);
      statusEvents.recordStatus(ended);
      measure(ended);
    });
    statusEvents.wake();
    report(ended);
  }

  function recordEnd({ status, output, error, cause }: Execution, journal: Journal): void {
    if (status === 'SUCCEEDED') journal.record('ExecutionSucceeded', { executionSucceededEventDetails: { output } });
    if (status === 'FAILED') journal.record('ExecutionFailed', { executionFailedEventDetails: { error, cause } });
    if (status === 'TIMED_OUT')
      journal.record('ExecutionTimedOut', { executionTimedOutEventDetails: { error, cause } });
    if (status === 'ABORTED') journal.record('ExecutionAborted', { executionAbortedEventDetails: { error, cause } });
  }

  const journalOf = (execution: Execution) => durableJournal(kernel.db, execution, () => kernel.clock.now());

  function resume(execution: Execution): void {
    const journal = journalOf(execution);
    begin(execution, journal)
      .then((ended) => {
        if (ended && store.find(ended.arn)?.status === 'RUNNING') conclude(ended, journal);
      })
      .catch((error: unknown) => {
        kernel.notice('error', `The execution ${execution.arn} could not be recorded: ${String(error)}`);
      });
  }

  return {
    /** Begins a Standard execution, which is durable once this returns. */
    launch(execution: Execution): void {
      const { input, machine } = execution;
      const details = { executionStartedEventDetails: { input, roleArn: machine.roleArn } };
      atomically(kernel.db, () => {
        store.save(execution);
        journalOf(execution).record('ExecutionStarted', details);
        statusEvents.recordStatus(execution);
        measure(execution);
      });
      countTransition({ kernel, execution });
      statusEvents.wake();
      if (open) resume(execution);
    },
    /** Runs an Express execution and returns its outcome. */
    async express(execution: Execution): Promise<Execution | undefined> {
      const entry = expressLog.begin(execution);
      const journal = memoryJournal(entry.record);
      journal.record('ExecutionStarted', { executionStartedEventDetails: { input: execution.input } });
      measure(execution);
      const ended = await begin(execution, journal);
      if (ended) {
        measure(ended);
        countExpress(ended);
        await logExpress(kernel, ended);
        recordEnd(ended, journal);
        entry.end(ended);
        report(ended);
      }
      return ended;
    },
    /** Ends a running execution for good. */
    abort(execution: Execution, error?: string, cause?: string): Execution {
      const ended: Execution = {
        ...execution,
        status: 'ABORTED',
        stoppedAt: kernel.clock.now(),
        ...(error ? { error } : {}),
        ...(cause ? { cause } : {}),
      };
      running.get(execution.arn)?.controller.abort(new Interrupted('abort'));
      conclude(ended, journalOf(execution));
      return ended;
    },
    start(): void {
      open = true;
      statusEvents.start();
      store.forgetOld();
      for (const execution of store.running()) if (!running.has(execution.arn)) resume(execution);
    },
    async stop(): Promise<void> {
      open = false;
      const all = [...running.values()];
      for (const { controller } of all) controller.abort(new Interrupted('stop'));
      await Promise.all(all.map(({ ended }) => ended));
      await statusEvents.stop();
    },
  };
}
