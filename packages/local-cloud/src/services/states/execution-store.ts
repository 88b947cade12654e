import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import type { HistoryEvent } from './journal.ts';
import type { Execution } from './model.ts';

const KEPT = 90 * 86_400_000;

/** Standard executions, running and ended; kept in the database for 90 days. */
export type ExecutionStore = ReturnType<typeof openExecutionStore>;

/** Opens the executions in the database. */
export function openExecutionStore({ db, clock }: Kernel) {
  const read = (row: Record<string, unknown>): Execution => JSON.parse(String(row.execution));
  const store = {
    find(arn: string): Execution | undefined {
      const row = db.prepare('SELECT execution FROM states_executions WHERE arn = ?').get(arn);
      return row && read(row);
    },
    get(arn: string): Execution {
      const found = store.find(arn);
      if (!found) throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
      return found;
    },
    /** Newest first. */
    list: (machineArn: string): Execution[] =>
      db
        .prepare('SELECT execution FROM states_executions WHERE machine_arn = ? ORDER BY started_at DESC, rowid DESC')
        .all(machineArn)
        .map(read),
    running: (): Execution[] =>
      db
        .prepare("SELECT execution FROM states_executions WHERE status = 'RUNNING' ORDER BY started_at")
        .all()
        .map(read),
    save(execution: Execution): void {
      db.prepare('INSERT OR REPLACE INTO states_executions VALUES (?, ?, ?, ?, ?)').run(
        execution.arn,
        execution.machine.arn,
        execution.status,
        execution.startedAt,
        JSON.stringify(execution),
      );
    },
    history: (arn: string): HistoryEvent[] =>
      db
        .prepare('SELECT event FROM states_history WHERE execution = ? ORDER BY id')
        .all(arn)
        .map((row) => JSON.parse(String(row.event))),
    /** Deletes the data that only a running execution needs. */
    settle(arn: string): void {
      db.prepare('DELETE FROM states_frames WHERE execution = ?').run(arn);
    },
    /** Deletes executions that ended more than 90 days ago; their names are free again. */
    forgetOld(): void {
      const old =
        "SELECT arn FROM states_executions WHERE status <> 'RUNNING' AND json_extract(execution, '$.stoppedAt') < ?";
      const before = clock.now() - KEPT;
      db.prepare(`DELETE FROM states_history WHERE execution IN (${old})`).run(before);
      db.prepare(`DELETE FROM states_executions WHERE arn IN (${old})`).run(before);
    },
  };
  return store;
}
