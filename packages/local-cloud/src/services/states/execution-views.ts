import type { ViewQuery } from '../../kernel.ts';
import type { StepFunctionsContext } from './context.ts';
import type { HistoryEvent } from './journal.ts';
import type { Execution } from './model.ts';

/** An execution in a list. */
export interface ExecutionSummary {
  arn: string;
  name: string;
  machine: string;
  type: 'STANDARD' | 'EXPRESS';
  status: Execution['status'];
  startedAt: number;
  stoppedAt?: number;
  error?: string;
  cause?: string;
}

export interface ExecutionView extends ExecutionSummary {
  /** The machine's definition at the execution's beginning, JSON. */
  definition: string;
  input: string;
  output?: string;
  history: HistoryEvent[];
}

const MOST = 500;

/** Executions of both kinds: Standard ones from the database, Express ones of this process. */
export function executionViews({ kernel, executions, expressLog }: StepFunctionsContext) {
  return {
    /** `text`: only executions with it in their input or name. `machine`: only this machine's. Newest first. */
    executions({ text, machine }: ViewQuery): ExecutionSummary[] {
      const standard = kernel.db
        .prepare(
          `SELECT execution FROM states_executions WHERE (? IS NULL OR instr(execution, ?) > 0)
           AND (? IS NULL OR machine_arn LIKE ?) ORDER BY started_at DESC LIMIT ?`,
        )
        .all(text ?? null, text ?? null, machine ?? null, `%:${machine ?? ''}`, MOST)
        .map((row): Execution => JSON.parse(String(row.execution)));
      const express = expressLog
        .list()
        .map(({ execution }) => execution)
        .filter((one) => machine === undefined || one.machine.name === machine)
        .filter((one) => text === undefined || one.name.includes(text) || one.input.includes(text));
      return [...standard, ...express]
        .sort((a, b) => b.startedAt - a.startedAt)
        .slice(0, MOST)
        .map(summary);
    },
    /** `arn`: the execution's. Undefined where it is unknown or forgotten. */
    execution({ arn = '' }: ViewQuery): ExecutionView | undefined {
      const express = expressLog.find(arn);
      const execution = express?.execution ?? executions.find(arn);
      if (!execution) return undefined;
      const { input, output, machine } = execution;
      const history = express?.history ?? executions.history(arn);
      return {
        ...summary(execution),
        definition: machine.definition,
        input,
        ...(output !== undefined && { output }),
        history,
      };
    },
  };
}

function summary({ arn, name, machine, status, startedAt, stoppedAt, error, cause }: Execution): ExecutionSummary {
  return {
    arn,
    name,
    machine: machine.name,
    type: machine.type,
    status,
    startedAt,
    ...(stoppedAt !== undefined && { stoppedAt }),
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
  };
}
