import type { Caller } from '../../kernel.ts';
import { StateError } from './failures.ts';
import type { StateContext } from './interpreter.ts';
import { type Run, within } from './run.ts';
import { awaitExecution } from './started-execution.ts';
import { callTask, type Integration, integrationOf } from './task-resources.ts';

/** Calls a Task's service under the machine's role and returns its result, or the one in its token's callback. */
export async function runTask(stateContext: StateContext): Promise<unknown> {
  const { run, frame, name, state, dialect, scope } = stateContext;
  const { clock } = run.kernel;
  const task = integrationOf(state.Resource);
  if (!task) throw new StateError('States.Runtime', `The resource ${state.Resource} is not emulated`);
  const called = task.pattern === 'waitForTaskToken';
  if (frame.attemptAt === undefined) {
    frame.attemptAt = clock.now();
    if (called) frame.token = run.tokens.issue(run.execution.arn);
    const taskScheduledEventDetails = {
      resourceType: task.service,
      resource: resourceName(task),
      region: run.kernel.region,
    };
    run.journal.save(frame, [{ type: 'TaskScheduled', details: { taskScheduledEventDetails } }]);
  }
  if (frame.token) scope.context.Task = { Token: frame.token };
  const timeout = Number((await dialect.field(state, 'TimeoutSeconds', scope)) ?? Number.POSITIVE_INFINITY);
  const heartbeat = Number((await dialect.field(state, 'HeartbeatSeconds', scope)) ?? Number.POSITIVE_INFINITY);
  const deadline = frame.attemptAt + timeout * 1000;
  try {
    let result: unknown;
    if (!frame.submitted) {
      const input = await dialect.argumentsOf(state, scope);
      result = await within(run, callTask(run.kernel, callerOf(run), task, input), deadline);
    }
    if (task.pattern.startsWith('sync')) result = await awaitExecution(run, callerOf(run), task, result, deadline);
    if (frame.token) {
      if (!frame.submitted) {
        frame.submitted = true;
        run.journal.save(frame, [{ type: 'TaskSubmitted', details: { taskSubmittedEventDetails: described(task) } }]);
      }
      result = await answerOf(run, frame.token, deadline, heartbeat);
    }
    const taskSucceededEventDetails = { ...described(task), output: JSON.stringify(result) };
    run.journal.record('TaskSucceeded', { taskSucceededEventDetails }, frame.path);
    return result;
  } catch (error) {
    if (error instanceof StateError) {
      const timedOut = error.error === 'States.Timeout' || error.error === 'States.HeartbeatTimeout';
      const details = { ...described(task), error: error.error, cause: error.cause };
      if (timedOut) run.journal.record('TaskTimedOut', { taskTimedOutEventDetails: details }, frame.path);
      else run.journal.record('TaskFailed', { taskFailedEventDetails: details }, frame.path);
      if (/AccessDenied|not authorized/.test(`${error.error} ${error.cause}`))
        run.kernel.notice(
          'error',
          `State machine ${run.execution.machine.name}, state ${name}: ${error.error}: ${error.cause}`,
          {
            executionArn: run.execution.arn,
            state: name,
          },
        );
    }
    throw error;
  }
}

function callerOf({ execution: { machine } }: Run): Caller {
  return { kind: 'role', roleArn: machine.roleArn, sessionName: machine.name };
}

function resourceName(task: Integration): string {
  const verb = task.verb.charAt(0).toLowerCase() + task.verb.slice(1);
  return task.pattern === 'request' ? verb : `${verb}.${task.pattern}`;
}

function described(task: Integration): { resourceType: string; resource: string } {
  return { resourceType: task.service, resource: resourceName(task) };
}

async function answerOf(run: Run, token: string, deadline: number, heartbeat: number): Promise<unknown> {
  const { clock } = run.kernel;
  for (;;) {
    const waiting = run.tokens.find(token);
    if (!waiting) throw new StateError('States.Runtime', 'The task token is gone');
    if (waiting.outcome) {
      if ('error' in waiting.outcome) throw new StateError(waiting.outcome.error, waiting.outcome.cause);
      return waiting.outcome.output;
    }
    const beatBy = waiting.heartbeatAt + heartbeat * 1000;
    const late = () => new StateError(beatBy < deadline ? 'States.HeartbeatTimeout' : 'States.Timeout');
    const until = Math.min(deadline, beatBy);
    if (until <= clock.now()) throw late();
    await within(run, run.tokens.changed(token), until, late);
  }
}
