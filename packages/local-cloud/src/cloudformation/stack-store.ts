import type { DatabaseSync } from 'node:sqlite';
import { takeEarlierStacks } from './earlier-stacks.ts';
import type { Applied } from './scope.ts';
import type { Template } from './template.ts';

/** CloudFormation's names. */
export type StackStatus =
  | 'REVIEW_IN_PROGRESS'
  | 'CREATE_IN_PROGRESS'
  | 'CREATE_COMPLETE'
  | 'CREATE_FAILED'
  | 'ROLLBACK_IN_PROGRESS'
  | 'ROLLBACK_COMPLETE'
  | 'ROLLBACK_FAILED'
  | 'UPDATE_IN_PROGRESS'
  | 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS'
  | 'UPDATE_COMPLETE'
  | 'UPDATE_FAILED'
  | 'UPDATE_ROLLBACK_IN_PROGRESS'
  | 'UPDATE_ROLLBACK_COMPLETE'
  | 'UPDATE_ROLLBACK_FAILED'
  | 'DELETE_IN_PROGRESS'
  | 'DELETE_COMPLETE'
  | 'DELETE_FAILED';

export interface StackOutput {
  value: unknown;
  description?: string;
  exportName?: string;
}

export interface StackRecord {
  stackName: string;
  stackId: string;
  /** The last fully applied template; without resources until there is one. */
  template: Template;
  parameters: Record<string, unknown>;
  outputs: Record<string, StackOutput>;
  tags: Record<string, string>;
  status: StackStatus;
  statusReason?: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt?: number;
  deletedAt?: number;
}

export interface ResourceRecord extends Applied {
  logicalId: string;
  type: string;
  properties: Record<string, unknown>;
  /** Fingerprint of the applied properties, with code by its content. Absent where an earlier version of this cloud applied them. */
  fingerprint?: string;
  /** DeletionPolicy: Retain. */
  retain?: true;
  /** UpdateReplacePolicy: Retain. */
  retainReplaced?: true;
  /** When it was last created or updated. */
  at?: number;
  status?: 'CREATE_COMPLETE' | 'UPDATE_COMPLETE';
}

/** AWS describes a deleted stack, by its id, for 90 days. */
const REMEMBERED_MS = 90 * 24 * 3_600_000;

/** Stacks and their resources, so that a restart can apply everything again. */
export class StackStore {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    const earlier = takeEarlierStacks(db);
    db.exec(`
      CREATE TABLE IF NOT EXISTS cloudformation_stacks (
        stack_name TEXT PRIMARY KEY, position INTEGER NOT NULL, stack_id TEXT NOT NULL, record TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS cloudformation_deleted (
        stack_id TEXT PRIMARY KEY, deleted_at INTEGER NOT NULL, record TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS cloudformation_resources (
        stack_name TEXT, logical_id TEXT, position INTEGER NOT NULL, record TEXT NOT NULL,
        PRIMARY KEY (stack_name, logical_id));`);
    for (const stack of earlier) this.saveStack(stack);
  }

  stacks(): StackRecord[] {
    return this.#db
      .prepare('SELECT record FROM cloudformation_stacks ORDER BY position')
      .all()
      .map((row) => JSON.parse(row.record as string));
  }

  stack(stackName: string): StackRecord | undefined {
    const row = this.#db.prepare('SELECT record FROM cloudformation_stacks WHERE stack_name = ?').get(stackName);
    return row && JSON.parse(row.record as string);
  }

  saveStack(record: StackRecord): void {
    this.#db
      .prepare(
        `INSERT INTO cloudformation_stacks (stack_name, position, stack_id, record)
         VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM cloudformation_stacks), ?, ?)
         ON CONFLICT (stack_name) DO UPDATE SET stack_id = excluded.stack_id, record = excluded.record`,
      )
      .run(record.stackName, record.stackId, JSON.stringify(record));
  }

  /** Forgets the stack's name; a caller with its id can still read its fate. */
  forgetStack(record: StackRecord, now: number): void {
    this.#db.prepare('DELETE FROM cloudformation_stacks WHERE stack_name = ?').run(record.stackName);
    this.#db.prepare('DELETE FROM cloudformation_deleted WHERE deleted_at < ?').run(now - REMEMBERED_MS);
    this.#db
      .prepare('INSERT OR REPLACE INTO cloudformation_deleted (stack_id, deleted_at, record) VALUES (?, ?, ?)')
      .run(record.stackId, now, JSON.stringify({ ...record, deletedAt: now }));
  }

  /** Deleted stacks, the latest first. */
  deleted(): StackRecord[] {
    return this.#db
      .prepare('SELECT record FROM cloudformation_deleted ORDER BY deleted_at DESC')
      .all()
      .map((row) => JSON.parse(row.record as string));
  }

  /** In the order in which they were created. */
  resources(stackName: string): ResourceRecord[] {
    return this.#db
      .prepare('SELECT record FROM cloudformation_resources WHERE stack_name = ? ORDER BY position')
      .all(stackName)
      .map((row) => JSON.parse(row.record as string));
  }

  saveResource(stackName: string, position: number, record: ResourceRecord): void {
    this.#db
      .prepare(
        `INSERT INTO cloudformation_resources (stack_name, logical_id, position, record) VALUES (?, ?, ?, ?)
         ON CONFLICT (stack_name, logical_id) DO UPDATE SET position = excluded.position, record = excluded.record`,
      )
      .run(stackName, record.logicalId, position, JSON.stringify(record));
  }

  forgetResource(stackName: string, logicalId: string): void {
    this.#db
      .prepare('DELETE FROM cloudformation_resources WHERE stack_name = ? AND logical_id = ?')
      .run(stackName, logicalId);
  }
}
