import {
  DescribeExecutionCommand,
  type DescribeExecutionCommandOutput,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  ListStateMachinesCommand,
} from '@aws-sdk/client-sfn';
import { isOfStage, type Platform } from '../platform.ts';

/** One execution of a Standard workflow. Moments are milliseconds since the epoch. */
export interface Execution {
  machine: string;
  name: string;
  status: string;
  startedAt: number;
  endedAt?: number;
  error?: string;
  states: StateVisit[];
}

export interface StateVisit {
  state: string;
  enteredAt: number;
  /** Absent while the execution is in this state. */
  leftAt?: number;
  /** Failures of its task, oldest first; each but the last was tried again. */
  failures: string[];
}

/** Most executions of one claim in a row: the claim came back to its adjuster, or its workflow stopped and was started again. */
const MOST = 20;
/** After this many rounds in a row without an execution, such as corrections of a claim, the search ends. */
const MOST_WITHOUT = 5;

/**
 * Executions with one of the ids in their name, by our conventions: `<id>`, `<id>-2` after it stopped, `<id>-r2` after it was
 * reopened. Express executions leave no history; their tasks are in the log.
 */
export async function executionsOf(platform: Platform, ids: readonly string[]): Promise<Execution[]> {
  const machines = await standardMachines(platform);
  const found: Execution[] = [];
  for (const { arn, name } of machines) {
    for (const id of ids) {
      for (let round = 1, without = 0; round <= MOST && without < MOST_WITHOUT; round += 1) {
        const first = round === 1 ? id : `${id}-r${round}`;
        const again = await inARow(platform, arn, name, first);
        without = again.length > 0 ? 0 : without + 1;
        found.push(...again);
      }
    }
  }
  return found.sort((a, b) => a.startedAt - b.startedAt);
}

async function inARow(platform: Platform, arn: string, machine: string, first: string): Promise<Execution[]> {
  const row: Execution[] = [];
  for (let count = 1; count <= MOST; count += 1) {
    const execution = await read(platform, arn, machine, count === 1 ? first : `${first}-${count}`);
    if (!execution) break;
    row.push(execution);
  }
  return row;
}

async function standardMachines({ states, stage }: Platform): Promise<{ arn: string; name: string }[]> {
  const { stateMachines = [] } = await states.send(new ListStateMachinesCommand({ maxResults: 1000 }));
  return stateMachines
    .filter(({ name = '', type }) => type === 'STANDARD' && isOfStage(name, stage))
    .map(({ stateMachineArn, name }) => ({ arn: stateMachineArn!, name: name! }));
}

async function read({ states }: Platform, arn: string, machine: string, name: string): Promise<Execution | undefined> {
  const executionArn = `${arn.replace(':stateMachine:', ':execution:')}:${name}`;
  let found: DescribeExecutionCommandOutput;
  try {
    found = await states.send(new DescribeExecutionCommand({ executionArn }));
  } catch (error) {
    if ((error as Error).name === 'ExecutionDoesNotExist') return undefined;
    throw error;
  }
  const history: HistoryEvent[] = [];
  let nextToken: string | undefined;
  do {
    const page = await states.send(
      new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false, maxResults: 1000, nextToken }),
    );
    history.push(...(page.events ?? []));
    nextToken = page.nextToken;
  } while (nextToken);
  const { status, startDate, stopDate, error, cause } = found;
  return {
    machine,
    name,
    status: status!,
    startedAt: startDate!.getTime(),
    ...(stopDate && { endedAt: stopDate.getTime() }),
    ...(error && { error: cause ? `${error}: ${cause}` : error }),
    states: visitsIn(history),
  };
}

/** States in the order of their entry, with the failures of their tasks. */
export function visitsIn(history: readonly HistoryEvent[]): StateVisit[] {
  const visits: StateVisit[] = [];
  const visitOf = new Map<number, StateVisit>();
  for (const event of history) {
    const { id = 0, previousEventId = 0, type = '', timestamp } = event;
    const at = timestamp?.getTime() ?? 0;
    let visit = visitOf.get(previousEventId);
    if (event.stateEnteredEventDetails) {
      visit = { state: event.stateEnteredEventDetails.name!, enteredAt: at, failures: [] };
      visits.push(visit);
    } else if (event.stateExitedEventDetails && visit) {
      visit.leftAt = at;
    } else if (visit && /(Failed|TimedOut)$/.test(type)) {
      const { error, cause } = event.taskFailedEventDetails ?? event.taskTimedOutEventDetails ?? {};
      visit.failures.push([error ?? type, causeText(cause)].filter(Boolean).join(': '));
    }
    if (visit) visitOf.set(id, visit);
  }
  return visits;
}

/** Lambda's cause is an error object as JSON. */
function causeText(cause: string | undefined): string | undefined {
  try {
    return JSON.parse(cause ?? '').errorMessage ?? cause;
  } catch {
    // Plain text.
    return cause;
  }
}
