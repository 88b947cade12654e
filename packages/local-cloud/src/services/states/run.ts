import { setMaxListeners } from 'node:events';
import type { Kernel } from '../../kernel.ts';
import { workClockOf } from '../../work-clock.ts';
import { Interrupted, StateError } from './failures.ts';
import type { Journal } from './journal.ts';
import type { Definition, Execution } from './model.ts';
import type { Tokens } from './tokens.ts';

/** The data and services of one execution's interpreter. */
export interface Run {
  kernel: Kernel;
  execution: Execution;
  definition: Definition;
  journal: Journal;
  tokens: Tokens;
  /** Ends the run, or one branch of it; its reason is an `Interrupted`. */
  signal: AbortSignal;
}

const MOST_BYTES = 256 * 1024;

/** A branch's run, which its parent can end without ending itself. */
export function branchOf(run: Run): { run: Run; end: () => void } {
  const controller = new AbortController();
  const signal = AbortSignal.any([run.signal, controller.signal]);
  // A Map has as many listeners as running items.
  setMaxListeners(0, signal);
  return { run: { ...run, signal }, end: () => controller.abort(new Interrupted('abort')) };
}

/** Waits for `work`, but not beyond the run's end or `deadline` on the cloud's clock. */
export function within<T>(run: Run, work: Promise<T>, deadline?: number, late?: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const { clock } = run.kernel;
    const end = (): void => {
      cancel();
      run.signal.removeEventListener('abort', interrupted);
    };
    const interrupted = (): void => {
      end();
      reject(run.signal.reason);
    };
    const cancel =
      deadline === undefined || deadline === Number.POSITIVE_INFINITY
        ? () => {}
        : workClockOf(run.kernel).after(deadline - clock.now(), () => {
            end();
            reject(late?.() ?? new StateError('States.Timeout'));
          });
    if (run.signal.aborted) return interrupted();
    run.signal.addEventListener('abort', interrupted);
    work.finally(end).then(resolve, reject);
  });
}

/** Waits until a moment on the cloud's clock. */
export function pauseUntil(run: Run, moment: number): Promise<void> {
  const { clock } = run.kernel;
  if (moment <= clock.now()) return run.signal.aborted ? Promise.reject(run.signal.reason) : Promise.resolve();
  let cancel = (): void => {};
  const passed = new Promise<void>((resolve) => {
    cancel = clock.after(moment - clock.now(), resolve);
  });
  return within(run, passed).finally(() => cancel());
}

/** Refuses data larger than a state may pass on. */
export function checkSize(data: unknown, where: string): void {
  if (Buffer.byteLength(JSON.stringify(data) ?? '') > MOST_BYTES)
    throw new StateError(
      'States.DataLimitExceeded',
      `The state/task '${where}' returned a result with a size exceeding the maximum number of bytes service limit.`,
    );
}
