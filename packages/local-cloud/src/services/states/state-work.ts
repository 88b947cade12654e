import { ruleHolds } from './choice.ts';
import type { Scope } from './dialect.ts';
import { StateError } from './failures.ts';
import { runMap, runParallel } from './inner-flows.ts';
import type { Occasion, Outcome } from './interpreter.ts';
import { pauseUntil } from './run.ts';
import { runTask } from './task.ts';

/** Does what a state is there for. */
export async function workOf(occasion: Occasion): Promise<Outcome> {
  switch (occasion.state.Type) {
    case 'Task':
      return finished(occasion, await runTask(occasion));
    case 'Parallel':
      return finished(occasion, await runParallel(occasion));
    case 'Map':
      return finished(occasion, await runMap(occasion));
    case 'Pass':
      return pass(occasion);
    case 'Choice':
      return choose(occasion);
    case 'Wait':
      await wait(occasion);
      return finished(occasion);
    case 'Succeed':
      return occasion.dialect.handover(occasion.state, occasion.scope);
    case 'Fail':
      return fail(occasion);
  }
}

async function finished({ state, dialect, scope }: Occasion, ...result: [] | [unknown]): Promise<Outcome> {
  const after: Scope = result.length > 0 ? { ...scope, result: result[0] } : scope;
  const handover = await dialect.handover(state, after);
  return state.Next === undefined ? handover : { ...handover, next: state.Next };
}

async function pass(occasion: Occasion): Promise<Outcome> {
  const { state, dialect, scope } = occasion;
  if (dialect.language === 'JSONata') return finished(occasion);
  return finished(occasion, state.Result === undefined ? await dialect.argumentsOf(state, scope) : state.Result);
}

async function choose({ name, state, dialect, scope }: Occasion): Promise<Outcome> {
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

async function wait({ run, frame, name, state, dialect, scope }: Occasion): Promise<void> {
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

async function fail({ state, dialect, scope }: Occasion): Promise<never> {
  const error = await dialect.field(state, 'Error', scope);
  const cause = await dialect.field(state, 'Cause', scope);
  throw new StateError(String(error ?? ''), String(cause ?? ''));
}
