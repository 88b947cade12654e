import type { ExecutionView } from '../../services/states/execution-views.ts';
import type { ConsolePage } from '../context.ts';
import { notFound } from '../not-found.ts';
import { stateVisits } from '../trace/state-visits.ts';
import { graphOf } from '../workflow/graph.ts';

/** The latest executions, Express and Standard; with an ARN, that one with its definition and the states it went through. */
export const workflows: ConsolePage = async ({ view, ask }, { name, query }) => {
  if (name) {
    const found = view<ExecutionView>('states', 'execution', { arn: name });
    if (!found) return notFound('The execution is not known. Express executions are remembered until the cloud stops.');
    const { history, definition, ...execution } = found;
    const flow = JSON.parse(definition);
    return { ...execution, definition: flow, graph: graphOf(flow), visits: stateVisits(history) };
  }
  const { stateMachines } = await ask('states', 'ListStateMachines').catch(() => ({ stateMachines: [] }));
  const machines = stateMachines.map((one: any) => ({ name: one.name, type: one.type }));
  return { machines, executions: view('states', 'executions', query) ?? [] };
};
