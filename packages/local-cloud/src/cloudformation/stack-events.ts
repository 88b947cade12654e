import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../clock.ts';
import type { StackIdentity } from './scope.ts';

export interface StackEvent {
  eventId: string;
  stackId: string;
  stackName: string;
  logicalId: string;
  physicalId: string;
  type: string;
  status: string;
  reason?: string;
  at: number;
}

/** Events of a stack and its resources, in order. */
export class StackEvents {
  readonly #db: DatabaseSync;
  readonly #clock: Clock;

  constructor(db: DatabaseSync, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
    db.exec(`CREATE TABLE IF NOT EXISTS cloudformation_events (
      id INTEGER PRIMARY KEY AUTOINCREMENT, stack_id TEXT NOT NULL, event TEXT NOT NULL);
      CREATE INDEX IF NOT EXISTS cloudformation_events_of_stack ON cloudformation_events (stack_id, id)`);
  }

  add(
    { stackName, stackId }: StackIdentity,
    event: Pick<StackEvent, 'logicalId' | 'type' | 'status' | 'reason'> & { physicalId?: string },
  ): void {
    const { physicalId = '', ...rest } = event;
    const eventId = randomUUID();
    const whole: StackEvent = { eventId, stackId, stackName, physicalId, at: this.#clock.now(), ...rest };
    this.#db
      .prepare('INSERT INTO cloudformation_events (stack_id, event) VALUES (?, ?)')
      .run(stackId, JSON.stringify(whole));
  }

  /** The latest first. `before` is the position at which the previous page ended. */
  list(stackId: string, limit: number, before = Number.MAX_SAFE_INTEGER): { events: StackEvent[]; next?: number } {
    const rows = this.#db
      .prepare('SELECT id, event FROM cloudformation_events WHERE stack_id = ? AND id < ? ORDER BY id DESC LIMIT ?')
      .all(stackId, before, limit);
    const events = rows.map((row) => JSON.parse(row.event as string) as StackEvent);
    return rows.length < limit ? { events } : { events, next: rows.at(-1)!.id as number };
  }

  /** Removes the events of stacks that no caller can ask about any more. */
  prune(known: readonly string[]): void {
    const rows = this.#db.prepare('SELECT DISTINCT stack_id FROM cloudformation_events').all();
    for (const { stack_id: stackId } of rows) {
      if (known.includes(stackId as string)) continue;
      this.#db.prepare('DELETE FROM cloudformation_events WHERE stack_id = ?').run(stackId as string);
    }
  }
}
