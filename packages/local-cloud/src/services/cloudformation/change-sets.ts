import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { StackChange } from '../../cloudformation/stack-changes.ts';
import type { StackRecord } from '../../cloudformation/stack-store.ts';
import type { Template } from '../../cloudformation/template.ts';
import { AwsError } from '../../errors.ts';

export interface ChangeSet {
  changeSetId: string;
  name: string;
  stackId: string;
  stackName: string;
  type: 'CREATE' | 'UPDATE';
  status: 'CREATE_COMPLETE' | 'FAILED';
  statusReason?: string;
  executionStatus: 'AVAILABLE' | 'UNAVAILABLE' | 'EXECUTE_IN_PROGRESS' | 'EXECUTE_COMPLETE' | 'EXECUTE_FAILED';
  createdAt: number;
  /** The stack's last update when this was created: a later update makes it obsolete. */
  stackUpdatedAt?: number;
  changes: StackChange[];
  template: Template;
  parameters: Record<string, unknown>;
  tags: Record<string, string>;
  onFailure?: 'ROLLBACK' | 'DELETE' | 'DO_NOTHING';
}

/** Whether it may be executed in the stack's current state. */
export function executionStatusOf(
  { executionStatus, stackUpdatedAt }: ChangeSet,
  stack: Pick<StackRecord, 'updatedAt'> | undefined,
): ChangeSet['executionStatus'] | 'OBSOLETE' {
  return executionStatus === 'AVAILABLE' && stack?.updatedAt !== stackUpdatedAt ? 'OBSOLETE' : executionStatus;
}

/** Change sets; each is kept until it, or its stack, is deleted. */
export class ChangeSets {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec(`CREATE TABLE IF NOT EXISTS cloudformation_change_sets (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, stack_id TEXT NOT NULL, change_set TEXT NOT NULL)`);
  }

  static idFrom(stackId: string, name: string): string {
    const [arn = ''] = stackId.split(':stack/');
    return `${arn}:changeSet/${name}/${randomUUID()}`;
  }

  save(changeSet: ChangeSet): void {
    const { changeSetId, name, stackId } = changeSet;
    this.#db
      .prepare('INSERT OR REPLACE INTO cloudformation_change_sets (id, name, stack_id, change_set) VALUES (?, ?, ?, ?)')
      .run(changeSetId, name, stackId, JSON.stringify(changeSet));
  }

  of(stackId: string): ChangeSet[] {
    return this.#db
      .prepare('SELECT change_set FROM cloudformation_change_sets WHERE stack_id = ?')
      .all(stackId)
      .map((row) => JSON.parse(row.change_set as string));
  }

  byId(id: string): ChangeSet | undefined {
    const row = this.#db.prepare('SELECT change_set FROM cloudformation_change_sets WHERE id = ?').get(id);
    return row && JSON.parse(row.change_set as string);
  }

  /** Finds one by its id, or by its name and its stack. @throws AwsError ChangeSetNotFound */
  get(nameOrId: string, stackId: () => string): ChangeSet {
    const found = nameOrId.startsWith('arn:')
      ? this.byId(nameOrId)
      : this.of(stackId()).find(({ name }) => name === nameOrId);
    if (!found) throw new AwsError('ChangeSetNotFound', `ChangeSet [${nameOrId}] does not exist`, 404);
    return found;
  }

  remove({ changeSetId }: ChangeSet): void {
    this.#db.prepare('DELETE FROM cloudformation_change_sets WHERE id = ?').run(changeSetId);
  }
}
