import { ruleHolds } from './choice.ts';
import type { Scope } from './dialect.ts';
import { StateError } from './failures.ts';
import { runMap, runParallel } from './inner-flows.ts';
import type { Outcome, StateContext } from './interpreter.ts';
import { pauseUntil } from './run.ts';
import { runTask } from './task.ts';

/** Does a state's own work. */
export async function workOf(stateContext: StateContext): Promise<Outcome> {
  switch (stateContext.state.Type) {
    case 'Task':
      return finished(stateContext, await runTask(stateContext));
    case 'Parallel':
      return finished(stateContext, await runParallel(stateContext));
    case 'Map':
      return finished(stateContext, await runMap(stateContext));
    case 'Pass':
      return pass(stateContext);
    case 'Choice':
      return choose(stateContext);
    case 'Wait':
      await wait(stateContext);
      return finished(stateContext);
    case 'Succeed':
      return stateContext.dialect.handover(stateContext.state, stateContext.scope);
    case 'Fail':
      return fail(stateContext);
  }
}

async function finished({ state, dialect, scope }: StateContext, ...result: [] | [unknown]): Promise<Outcome> {
  const after: Scope = result.length > 0 ? { ...scope, result: result[0] } : scope;
  const handover = await dialect.handover(state, after);
  return state.Next === undefined ? handover : { ...handover, next: state.Next };
}

async function pass(stateContext: StateContext): Promise<Outcome> {
  const { state, dialect, scope } = stateContext;
  if (dialect.language === 'JSONata') return finished(stateContext);
  return finished(stateContext, state.Result === undefined ? await dialect.argumentsOf(state, scope) : state.Result);
}

async function choose({ name, state, dialect, scope }: StateContext): Promise<Outcome> {
  const input = dialect.inputOf(state, scope);
  for (const rule of state.Choices as Record<string, any>[]) {
    const holds =
      dialect.language === 'JSONata'
        ? await dialect.field(rule, 'Condition', scope)
        : ruleHolds(rule, { ...scope, input });
    if (typeof holds !== 'boolean')
      throw new StateError('States.QueryEvaluationError', `A Condition of '${name}' must be true or false`);
    if (!holds) continue;
    const handing = { ...state, Assign: rule.Assign, Output: 'Output' in rule ? rule.Output : state.Output };
    return { ...(await dialect.handover(handing, scope)), next: rule.Next };
  }
  if (!state.Default)
    throw new StateError('States.NoChoiceMatched', `Failed to transition out of the state '${name}': no rule matched.`);
  return { ...(await dialect.handover(state, scope)), next: state.Default };
}

async function wait({ run, frame, name, state, dialect, scope }: StateContext): Promise<void> {
  if (frame.waitUntil === undefined) {
    const inside = { ...scope, input: dialect.inputOf(state, scope) };
    const seconds = await dialect.field(state, 'Seconds', inside);
    const timestamp = await dialect.field(state, 'Timestamp', inside);
    const until =
      seconds === undefined
        ? Date.parse(String(timestamp))
        : run.kernel.clock.now() + Math.max(0, Number(seconds)) * 1000;
    if (!Number.isFinite(until)) throw new StateError('States.Runtime', `The state '${name}' cannot wait until that`);
    frame.waitUntil = until;
    run.journal.save(frame);
  }
  await pauseUntil(run, frame.waitUntil);
}

async function fail({ state, dialect, scope }: StateContext): Promise<never> {
  const error = await dialect.field(state, 'Error', scope);
  const cause = await dialect.field(state, 'Cause', scope);
  throw new StateError(String(error ?? ''), String(cause ?? ''));
}
