import type { Dialect, Handover, Scope } from './dialect.ts';
import { covers, Interrupted, StateError } from './failures.ts';
import { jsonPathDialect } from './json-path-dialect.ts';
import { jsonataDialect } from './jsonata-dialect.ts';
import type { Flow, Frame, State } from './model.ts';
import { retrierFor, retryDelay } from './retry.ts';
import { checkSize, pauseUntil, type Run } from './run.ts';
import { workOf } from './state-work.ts';

/** The outcome of a state's work. */
export interface Outcome extends Handover {
  /** The next state; none at an end. */
  next?: string;
}

/** One state that is about to run. */
export interface StateContext {
  run: Run;
  frame: Frame;
  name: string;
  state: State;
  dialect: Dialect;
  scope: Scope;
  /** Runs a branch or an iteration inside this state. */
  inner(run: Run, flow: Flow, index: number, input: unknown, context?: object): Promise<unknown>;
}

/**
 * Runs a flow to its end, from its start or from its frame in the journal, and returns the output.
 * @throws StateError where it fails, Interrupted where it was ended from outside
 */
export async function runFlow(
  run: Run,
  flow: Flow,
  begin: { path: string; input: unknown; variables: Record<string, unknown>; context?: object },
): Promise<unknown> {
  const { kernel, journal } = run;
  const frame: Frame = journal.load(begin.path) ?? {
    path: begin.path,
    state: flow.StartAt,
    input: begin.input,
    variables: begin.variables,
    retries: [],
  };
  while (!frame.done) {
    if (run.signal.aborted) throw run.signal.reason;
    const name = frame.state;
    const state = flow.States[name] as State;
    if (frame.enteredAt === undefined) {
      frame.enteredAt = kernel.clock.now();
      const stateEnteredEventDetails = { name, input: JSON.stringify(frame.input) };
      journal.save(frame, [{ type: `${state.Type}StateEntered`, details: { stateEnteredEventDetails } }]);
      countTransition(run);
    }
    const dialect =
      (state.QueryLanguage ?? run.definition.QueryLanguage) === 'JSONata' ? jsonataDialect : jsonPathDialect;
    const scope: Scope = {
      input: frame.input,
      variables: frame.variables,
      context: contextOf(run, frame, begin.context),
    };
    const inner: StateContext['inner'] = (inside, branch, index, input, context) =>
      runFlow(inside, branch, {
        path: `${frame.path}/${index}`,
        input,
        variables: frame.variables,
        context: { ...begin.context, ...context },
      });
    const outcome = await attempt({ run, frame, name, state, dialect, scope, inner });
    if (outcome) leave(run, frame, state, outcome);
  }
  return frame.output;
}

/** Counts a transition of a Standard execution; Express runs are billed by request and time. */
export function countTransition({ kernel, execution: { machine } }: Pick<Run, 'kernel' | 'execution'>): void {
  if (machine.type === 'EXPRESS') return;
  kernel.signals.emit('used', { unit: 'states.transition', quantity: 1, of: machine.name });
}

function contextOf({ execution }: Run, frame: Frame, more: object = {}): Record<string, any> {
  const { machine } = execution;
  const instant = (at: number) => new Date(at).toISOString();
  return {
    Execution: {
      Id: execution.arn,
      Input: JSON.parse(execution.input),
      Name: execution.name,
      RoleArn: machine.roleArn,
      StartTime: instant(execution.startedAt),
      RedriveCount: 0,
    },
    State: {
      Name: frame.state,
      EnteredTime: instant(frame.enteredAt ?? execution.startedAt),
      RetryCount: frame.retries.reduce((sum, count) => sum + (count ?? 0), 0),
    },
    StateMachine: { Id: machine.arn, Name: machine.name },
    ...more,
  };
}

/** One attempt at a state; undefined where a Retry asks for another. */
async function attempt(stateContext: StateContext): Promise<Outcome | undefined> {
  const { run, frame, name, state, dialect, scope } = stateContext;
  try {
    if (frame.retryAt !== undefined) {
      await pauseUntil(run, frame.retryAt);
      frame.retryAt = undefined;
    }
    const outcome = await workOf(stateContext);
    if (run.signal.aborted) throw run.signal.reason;
    checkSize(outcome.output, name);
    return outcome;
  } catch (error) {
    if (error instanceof Interrupted || run.signal.aborted) throw run.signal.reason ?? error;
    const failure =
      error instanceof StateError
        ? error
        : new StateError('States.Runtime', `In the state '${name}': ${String(error)}`);
    if (frame.token) run.tokens.discard(frame.token);
    const index = retrierFor(state.Retry, failure.error, frame.retries);
    const retrier = index === undefined ? undefined : state.Retry?.[index];
    if (index !== undefined && retrier) {
      const spent = frame.retries[index] ?? 0;
      frame.retries[index] = spent + 1;
      frame.retryAt = run.kernel.clock.now() + retryDelay(retrier, spent);
      frame.attemptAt = frame.token = frame.submitted = frame.waitUntil = undefined;
      run.journal.save(frame, [], true);
      return undefined;
    }
    const catcher = state.Catch?.find((candidate) => covers(candidate.ErrorEquals, failure.error));
    if (!catcher) throw failure;
    const handover = await dialect.caught(catcher, { ...scope, errorOutput: failure.output });
    return { ...handover, next: catcher.Next };
  }
}

function leave(run: Run, frame: Frame, state: State, { next, output, variables }: Outcome): void {
  const stateExitedEventDetails = { name: frame.state, output: JSON.stringify(output) };
  if (frame.token) run.tokens.discard(frame.token);
  const { path } = frame;
  for (const key of Object.keys(frame)) delete (frame as unknown as Record<string, unknown>)[key];
  Object.assign(frame, { path, state: next ?? '', variables, retries: [] });
  Object.assign(frame, next === undefined ? { done: true, output, input: null } : { input: output });
  run.journal.save(frame, [{ type: `${state.Type}StateExited`, details: { stateExitedEventDetails } }], true);
}
