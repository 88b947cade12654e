import type { Caller, Kernel } from '../../kernel.ts';
import { classify } from '../events/failure.ts';
import { nextRun, timingOf } from './expressions.ts';
import type { Run } from './model.ts';
import { keyOf, type ScheduleStore, within } from './schedule-store.ts';
import { payloadOf, send, sendToQueue } from './send.ts';

const SHORTEST_PAUSE = 1000;
const LONGEST_PAUSE = 480_000;
const DAY_SECONDS = 86_400;

/** Works off due runs, on the cloud's clock. A run is over once its target accepted it: a run interrupted by a crash is sent again. */
export function createRuns(kernel: Kernel, store: ScheduleStore) {
  const { clock } = kernel;
  let open = false;
  let cancelTimer = (): void => {};
  let working: Promise<void> = Promise.resolve();

  function wake(): void {
    if (!open) return;
    working = working.then(work).catch((error: unknown) => {
      kernel.notice('error', `EventBridge Scheduler could not run due schedules: ${String(error)}`);
    });
  }

  async function work(): Promise<void> {
    cancelTimer();
    for (const run of store.due()) if (open) await attempt(run);
    const next = store.nextDue();
    if (open && next !== undefined) cancelTimer = clock.after(Math.max(0, next - clock.now()), wake);
  }

  async function attempt(run: Run): Promise<void> {
    const { schedule, scheduledAt } = run;
    if (schedule.State === 'ENABLED') {
      try {
        await send(kernel, run);
        if (kernel.chaos.deliverTwice) await send(kernel, run);
      } catch (error) {
        if (!(await refused(run, error))) return;
      }
    }
    finish(run);
    function finish({ schedule }: Run): void {
      const { ScheduleExpression, ScheduleExpressionTimezone, ActionAfterCompletion, EndDate } = schedule;
      const next = nextRun(timingOf(ScheduleExpression, ScheduleExpressionTimezone), scheduledAt, clock.now());
      const isOver = next === undefined || (EndDate !== undefined && next > EndDate);
      if (isOver && ActionAfterCompletion === 'DELETE') store.remove(keyOf(schedule));
      else store.passOn(keyOf(schedule), scheduledAt, isOver ? undefined : { at: next, due: within(schedule, next) });
    }
  }

  /** @returns whether the run was given up */
  async function refused(run: Run, error: unknown): Promise<boolean> {
    const { schedule, scheduledAt, retries } = run;
    const { code, message, retry } = classify(error);
    const { MaximumRetryAttempts = 185, MaximumEventAgeInSeconds = DAY_SECONDS } = schedule.Target.RetryPolicy ?? {};
    const at = clock.now() + Math.min(SHORTEST_PAUSE * 2 ** retries, LONGEST_PAUSE);
    if (retry && retries < MaximumRetryAttempts && at - scheduledAt <= MaximumEventAgeInSeconds * 1000) {
      store.tryAgain(keyOf(schedule), scheduledAt, at);
      return false;
    }
    const queue = schedule.Target.DeadLetterConfig?.Arn;
    kernel.notice('error', `Schedule ${schedule.Arn} could not reach ${schedule.Target.Arn}: ${code} ${message}`, {
      scheduleArn: schedule.Arn,
      targetArn: schedule.Target.Arn,
      code,
    });
    if (queue) await bury(run, queue);
    return true;
  }

  async function bury(run: Run, queue: string): Promise<void> {
    const { Name, Target } = run.schedule;
    const caller: Caller = { kind: 'role', roleArn: Target.RoleArn, sessionName: Name };
    await sendToQueue(kernel, caller, queue, payloadOf(run, kernel, Name)).catch((error: unknown) => {
      kernel.notice('error', `Schedule ${Name} lost a run: its dead-letter queue refused it too: ${String(error)}`);
    });
  }

  return {
    wake,
    start(): void {
      open = true;
      wake();
    },
    async stop(): Promise<void> {
      open = false;
      cancelTimer();
      await working;
    },
  };
}
