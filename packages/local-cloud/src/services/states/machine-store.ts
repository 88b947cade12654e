import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import type { Machine } from './model.ts';

/** Deployed state machines, kept in the database. */
export type MachineStore = ReturnType<typeof openMachineStore>;

/** Opens the machines in the database. */
export function openMachineStore({ db }: Kernel) {
  const store = {
    all: (): Machine[] =>
      db
        .prepare('SELECT machine FROM states_machines ORDER BY arn')
        .all()
        .map((row) => JSON.parse(String(row.machine))),
    find(arn: string): Machine | undefined {
      const row = db.prepare('SELECT machine FROM states_machines WHERE arn = ?').get(arn);
      return row && JSON.parse(String(row.machine));
    },
    get(arn: string): Machine {
      const found = store.find(arn);
      if (!found) throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
      return found;
    },
    save(machine: Machine): void {
      db.prepare('INSERT OR REPLACE INTO states_machines VALUES (?, ?)').run(machine.arn, JSON.stringify(machine));
    },
    remove(arn: string): void {
      db.prepare('DELETE FROM states_machines WHERE arn = ?').run(arn);
    },
  };
  return store;
}
