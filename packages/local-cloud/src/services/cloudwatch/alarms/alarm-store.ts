import { isDeepStrictEqual } from 'node:util';
import type { Kernel } from '../../../kernel.ts';
import { arn } from '../../../naming.ts';
import type { Alarm, AlarmInput } from './alarm.ts';
import type { Verdict } from './judge.ts';
import { stateMessage } from './state-message.ts';

export type HistoryType = 'ConfigurationUpdate' | 'StateUpdate' | 'Action';
export interface HistoryItem {
  alarm: string;
  at: number;
  type: HistoryType;
  summary: string;
  /** JSON. */
  data: string;
}
/** An alarm action that is still to be sent to its topic. */
export interface PendingAction {
  n: number;
  alarm: string;
  action: string;
  /** JSON. */
  message: string;
}

/** CloudWatch keeps an alarm's history for 30 days. */
const KEPT_MS = 30 * 86_400_000;
const ACTIONS = { OK: 'OKActions', ALARM: 'AlarmActions', INSUFFICIENT_DATA: 'InsufficientDataActions' } as const;

/** Alarms with their states, history and pending actions: a change of state and its actions are one write. */
export class AlarmStore {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    kernel.db.exec(`CREATE TABLE IF NOT EXISTS cloudwatch_alarms (name TEXT PRIMARY KEY, alarm TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS cloudwatch_alarm_history (
        n INTEGER PRIMARY KEY, alarm TEXT NOT NULL, at INTEGER NOT NULL, type TEXT NOT NULL, summary TEXT NOT NULL, data TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS cloudwatch_alarm_actions (
        n INTEGER PRIMARY KEY, alarm TEXT NOT NULL, action TEXT NOT NULL, message TEXT NOT NULL)`);
  }

  all(): Alarm[] {
    const rows = this.#kernel.db.prepare('SELECT alarm FROM cloudwatch_alarms ORDER BY name').all();
    return rows.map(({ alarm }) => JSON.parse(String(alarm)));
  }

  find(name: string): Alarm | undefined {
    const row = this.#kernel.db.prepare('SELECT alarm FROM cloudwatch_alarms WHERE name = ?').get(name);
    return row && JSON.parse(String(row.alarm));
  }

  arn(name: string): string {
    return arn(this.#kernel, 'cloudwatch', `alarm:${name}`);
  }

  /** A changed alarm keeps its state until it is evaluated; putting the same alarm again changes nothing. */
  put(input: AlarmInput): void {
    const now = this.#kernel.clock.now();
    const known = this.find(input.AlarmName);
    const { state, reason, reasonData, updatedAt, since } = known ?? {
      state: 'INSUFFICIENT_DATA' as const,
      reason: 'Unchecked: Initial alarm creation',
      updatedAt: now,
      since: now,
    };
    const ActionsEnabled = String(input.ActionsEnabled ?? true) === 'true';
    const judged = { state, reason, reasonData, updatedAt, since };
    const configuredAt = known?.configuredAt ?? now;
    const alarm = { ...input, AlarmArn: this.arn(input.AlarmName), ActionsEnabled, ...judged, configuredAt };
    if (known && isDeepStrictEqual(known, JSON.parse(JSON.stringify(alarm)))) return;
    this.#save({ ...alarm, configuredAt: now });
    this.remember(input.AlarmName, 'ConfigurationUpdate', `Alarm "${input.AlarmName}" created or updated`, input);
  }

  enable(name: string, ActionsEnabled: boolean): void {
    const alarm = this.find(name);
    if (alarm) this.#save({ ...alarm, ActionsEnabled });
  }

  /** @returns whether the alarm's state changed */
  turn(alarm: Alarm, { state, reason, reasonData }: Verdict): boolean {
    const now = this.#kernel.clock.now();
    if (state === alarm.state) return false;
    const turned: Alarm = { ...alarm, state, reason, reasonData, updatedAt: now, since: now };
    const { db } = this.#kernel;
    db.exec('SAVEPOINT cloudwatch_turn');
    this.#save(turned);
    const message = stateMessage(this.#kernel, alarm, turned);
    this.remember(alarm.AlarmName, 'StateUpdate', `Alarm updated from ${alarm.state} to ${state}`, message);
    for (const action of alarm.ActionsEnabled ? (alarm[ACTIONS[state]] ?? []) : []) {
      db.prepare('INSERT INTO cloudwatch_alarm_actions (alarm, action, message) VALUES (?, ?, ?)').run(
        alarm.AlarmName,
        action,
        JSON.stringify(message),
      );
    }
    db.exec('RELEASE cloudwatch_turn');
    return true;
  }

  remove(name: string): void {
    for (const [table, column] of [
      ['cloudwatch_alarms', 'name'],
      ['cloudwatch_alarm_actions', 'alarm'],
    ]) {
      this.#kernel.db.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(name);
    }
  }

  pending(): PendingAction[] {
    return this.#kernel.db
      .prepare('SELECT * FROM cloudwatch_alarm_actions ORDER BY n')
      .all() as unknown as PendingAction[];
  }

  settle({ n, alarm, action }: PendingAction, failure?: string): void {
    this.#kernel.db.prepare('DELETE FROM cloudwatch_alarm_actions WHERE n = ?').run(n);
    const summary = failure
      ? `Failed to execute action ${action}: ${failure}`
      : `Successfully executed action ${action}`;
    this.remember(alarm, 'Action', summary, { actionState: failure ? 'Failed' : 'Succeeded', error: failure ?? null });
  }

  remember(alarm: string, type: HistoryType, summary: string, data: object): void {
    const { db, clock } = this.#kernel;
    const now = clock.now();
    db.prepare('INSERT INTO cloudwatch_alarm_history (alarm, at, type, summary, data) VALUES (?, ?, ?, ?, ?)').run(
      alarm,
      now,
      type,
      summary,
      JSON.stringify(data),
    );
    db.prepare('DELETE FROM cloudwatch_alarm_history WHERE at < ?').run(now - KEPT_MS);
  }

  /** Newest first. */
  history(alarm: string | undefined, type: string | undefined): HistoryItem[] {
    return this.#kernel.db
      .prepare(
        `SELECT alarm, at, type, summary, data FROM cloudwatch_alarm_history
         WHERE (alarm = ?1 OR ?1 IS NULL) AND (type = ?2 OR ?2 IS NULL) ORDER BY n DESC`,
      )
      .all(alarm ?? null, type ?? null) as unknown as HistoryItem[];
  }

  #save(alarm: Alarm): void {
    this.#kernel.db
      .prepare('INSERT OR REPLACE INTO cloudwatch_alarms (name, alarm) VALUES (?, ?)')
      .run(alarm.AlarmName, JSON.stringify(alarm));
  }
}
