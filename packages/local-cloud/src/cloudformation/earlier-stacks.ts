import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { StackRecord } from './stack-store.ts';

/**
 * Reads the stacks of a data directory from before stacks had ids and a history, and drops their table. There was one
 * region then. Outputs come back when the stack is restored.
 */
export function takeEarlierStacks(db: DatabaseSync): StackRecord[] {
  const columns = db.prepare('PRAGMA table_info(cloudformation_stacks)').all();
  if (!columns.some(({ name }) => name === 'deployed_at')) return [];
  const rows = db.prepare('SELECT * FROM cloudformation_stacks ORDER BY position').all();
  db.exec('DROP TABLE cloudformation_stacks');
  return rows.map((row) => ({
    stackName: row.stack_name as string,
    stackId: `arn:aws:cloudformation:us-east-1:000000000000:stack/${row.stack_name}/${randomUUID()}`,
    template: JSON.parse(row.template as string),
    parameters: JSON.parse(row.parameters as string),
    outputs: {},
    tags: {},
    status: 'UPDATE_COMPLETE',
    createdAt: row.deployed_at as number,
  }));
}
