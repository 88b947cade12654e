import { Interrupted, StateError } from './failures.ts';
import type { StateContext } from './interpreter.ts';
import type { Flow } from './model.ts';
import { branchOf } from './run.ts';

/** Runs all branches in parallel; the first failure ends the others. */
export async function runParallel(stateContext: StateContext): Promise<unknown[]> {
  const { state, dialect, scope } = stateContext;
  const input = await dialect.argumentsOf(state, scope);
  const flows = state.Branches as Flow[];
  return together(stateContext, flows.length, flows.length, (index, run) =>
    stateContext.inner(run, flows[index] as Flow, index, input),
  );
}

/** Runs one flow for each item, at most MaxConcurrency at a time (0: all). */
export async function runMap(stateContext: StateContext): Promise<unknown[]> {
  const { name, state, dialect } = stateContext;
  const scope = { ...stateContext.scope, input: dialect.inputOf(state, stateContext.scope) };
  const items = (await dialect.field(state, 'Items', scope)) ?? scope.input;
  if (!Array.isArray(items))
    throw new StateError('States.Runtime', `The Map state '${name}' needs a list of items, and found ${typeof items}`);
  const flow = (state.ItemProcessor ?? state.Iterator) as Flow;
  const selector = state.ItemSelector ?? (dialect.language === 'JSONPath' ? state.Parameters : undefined);
  const most = Number((await dialect.field(state, 'MaxConcurrency', scope)) ?? 0) || items.length;
  return together(stateContext, items.length, most, async (index, run) => {
    const context = { Map: { Item: { Index: index, Value: items[index] } } };
    const inside = { ...scope, context: { ...scope.context, ...context } };
    const input = selector === undefined ? items[index] : await dialect.template(selector, inside);
    return stateContext.inner(run, flow, index, input, context);
  });
}

async function together(
  stateContext: StateContext,
  count: number,
  most: number,
  work: (index: number, run: StateContext['run']) => Promise<unknown>,
): Promise<unknown[]> {
  const { run, end } = branchOf(stateContext.run);
  const results: unknown[] = new Array(count);
  let next = 0;
  let failure: Error | undefined;
  const lane = async (): Promise<void> => {
    while (next < count && failure === undefined) {
      const index = next++;
      try {
        results[index] = await work(index, run);
      } catch (error) {
        // The first failure counts, not the interruptions that it causes.
        if (!(error instanceof Interrupted) || failure === undefined) failure = chosen(failure, error as Error);
        end();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, count) }, lane));
  if (failure !== undefined) throw failure;
  return results;
}

function chosen(first: Error | undefined, next: Error): Error {
  return first === undefined || first instanceof Interrupted ? next : first;
}
