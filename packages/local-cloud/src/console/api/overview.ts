import type { LoggedEvent } from '../../services/events/event-views.ts';
import type { QueueView } from '../../services/sqs/queue-views.ts';
import type { ExecutionSummary } from '../../services/states/execution-views.ts';
import type { ConsolePage } from '../context.ts';
import { hasFailed } from '../recording/run-facts.ts';

const LATEST = 8;

/** Counts, failures and the cloud's notices. */
export const overview: ConsolePage = ({ cloud, stacks, runs, view }) => {
  const queues = view<QueueView[]>('sqs', 'queues') ?? [];
  const executions = view<ExecutionSummary[]>('states', 'executions') ?? [];
  const latest = runs.latest(undefined, 500);
  const deadLetters = queues.filter((queue) => queue.deadLetterQueueOf.length > 0);
  return {
    region: cloud.kernel.region,
    endpoint: cloud.endpoint,
    stacks: stacks.stacks().map(({ status }) => status),
    deadLetters: deadLetters.reduce((sum, { visible, inFlight }) => sum + visible + inFlight, 0),
    waiting: queues.reduce((sum, { visible, deadLetterQueueOf }) => sum + (deadLetterQueueOf.length ? 0 : visible), 0),
    running: executions.filter(({ status }) => status === 'RUNNING').length,
    failedExecutions: executions.filter(({ status }) => status === 'FAILED' || status === 'TIMED_OUT').length,
    invocations: latest.length,
    failedInvocations: latest.filter(hasFailed).length,
    events: view<LoggedEvent[]>('events', 'log', { limit: String(LATEST) }) ?? [],
    notices: [...cloud.notices()].reverse().slice(0, 50),
  };
};
