import type { LoggedEvent } from '../../services/events/event-views.ts';
import type { ExecutionSummary, ExecutionView } from '../../services/states/execution-views.ts';
import type { ConsoleContext, ConsolePage } from '../context.ts';
import { assembleTrace, type Trace } from '../trace/assemble-trace.ts';
import { type Stretch, timeScale } from '../trace/time-scale.ts';

/** A business journey in a list. */
interface Journey {
  correlationId: string;
  startedAt: number;
  endedAt: number;
  events: number;
  first: string;
  last: string;
}

const LOOKED_AT = '2000';

/** The latest journeys; with a correlation id, that one in full. */
export const traces: ConsolePage = (context, { name }) => (name ? trace(context, name) : journeys(context));

function journeys({ view }: ConsoleContext): Journey[] {
  const found = new Map<string, Journey>();
  for (const { correlationId, at, detailType } of view<LoggedEvent[]>('events', 'log', { limit: LOOKED_AT }) ?? []) {
    if (correlationId === undefined) continue;
    const known = found.get(correlationId);
    if (known) Object.assign(known, { startedAt: at, first: detailType, events: known.events + 1 });
    else {
      found.set(correlationId, {
        correlationId,
        startedAt: at,
        endedAt: at,
        events: 1,
        first: detailType,
        last: detailType,
      });
    }
  }
  return [...found.values()];
}

function trace({ view, runs }: ConsoleContext, correlationId: string): Trace & { scale: Stretch[] } {
  const events = (
    view<LoggedEvent[]>('events', 'log', { correlation: correlationId, limit: LOOKED_AT }) ?? []
  ).reverse();
  const executions = view<ExecutionSummary[]>('states', 'executions', { text: correlationId }) ?? [];
  const trace = assembleTrace({
    correlationId,
    events,
    runs: runs.byCorrelation(correlationId),
    executions: executions.reverse().flatMap(({ arn }) => view<ExecutionView>('states', 'execution', { arn }) ?? []),
  });
  return { ...trace, scale: timeScale(trace.rows) };
}
