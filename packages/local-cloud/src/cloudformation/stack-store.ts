import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Applied } from './scope.ts';
import { artifactKeys, type Template } from './template.ts';

export interface StackRecord {
  stackName: string;
  template: Template;
  parameters: Record<string, unknown>;
  outputs: Record<string, unknown>;
  status: 'DEPLOYED' | 'FAILED';
  /** When it was last deployed, or failed to be; milliseconds since the epoch. */
  deployedAt: number;
}

export interface ResourceRecord extends Applied {
  logicalId: string;
  type: string;
  properties: Record<string, unknown>;
  /** DeletionPolicy: Retain. */
  retain?: true;
}

/** Stacks, their resources and artifacts, so that a restart can apply everything again. */
export class StackStore {
  readonly #db: DatabaseSync;
  readonly #artifacts: string;

  constructor(db: DatabaseSync, dataDir: string) {
    this.#db = db;
    this.#artifacts = join(dataDir, 'artifacts');
    db.exec(`
      CREATE TABLE IF NOT EXISTS cloudformation_stacks (
        stack_name TEXT PRIMARY KEY, position INTEGER NOT NULL, template TEXT NOT NULL, parameters TEXT NOT NULL,
        outputs TEXT NOT NULL, status TEXT NOT NULL, deployed_at INTEGER NOT NULL);
      CREATE TABLE IF NOT EXISTS cloudformation_resources (
        stack_name TEXT, logical_id TEXT, position INTEGER NOT NULL, record TEXT NOT NULL,
        PRIMARY KEY (stack_name, logical_id));
      CREATE TABLE IF NOT EXISTS cloudformation_artifacts (s3_key TEXT PRIMARY KEY, sha256 TEXT NOT NULL);`);
  }

  stacks(): StackRecord[] {
    return this.#db
      .prepare('SELECT * FROM cloudformation_stacks ORDER BY position')
      .all()
      .map((row) => ({
        stackName: row.stack_name as string,
        template: JSON.parse(row.template as string),
        parameters: JSON.parse(row.parameters as string),
        outputs: JSON.parse(row.outputs as string),
        status: row.status as StackRecord['status'],
        deployedAt: row.deployed_at as number,
      }));
  }

  stack(stackName: string): StackRecord | undefined {
    return this.stacks().find((stack) => stack.stackName === stackName);
  }

  saveStack({ stackName, template, parameters, outputs, status, deployedAt }: StackRecord): void {
    this.#db
      .prepare(
        `INSERT INTO cloudformation_stacks (stack_name, position, template, parameters, outputs, status, deployed_at)
         VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM cloudformation_stacks), ?, ?, ?, ?, ?)
         ON CONFLICT (stack_name) DO UPDATE SET template = excluded.template, parameters = excluded.parameters,
           outputs = excluded.outputs, status = excluded.status, deployed_at = excluded.deployed_at`,
      )
      .run(
        stackName,
        JSON.stringify(template),
        JSON.stringify(parameters),
        JSON.stringify(outputs),
        status,
        deployedAt,
      );
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

  /** Keeps a copy by content, so that packaging again does not change what is deployed. */
  async saveArtifact(s3Key: string, bytes: Buffer): Promise<void> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await mkdir(this.#artifacts, { recursive: true });
    const file = join(this.#artifacts, `${sha256}.zip`);
    await writeFile(`${file}.${process.pid}.part`, bytes);
    await rename(`${file}.${process.pid}.part`, file);
    this.#db
      .prepare(
        'INSERT INTO cloudformation_artifacts (s3_key, sha256) VALUES (?, ?) ON CONFLICT (s3_key) DO UPDATE SET sha256 = excluded.sha256',
      )
      .run(s3Key, sha256);
  }

  /** Drops artifacts that no stack's template names any more. */
  async pruneArtifacts(): Promise<void> {
    const named = new Set(this.stacks().flatMap(({ template }) => artifactKeys(template)));
    const rows = this.#db.prepare('SELECT s3_key, sha256 FROM cloudformation_artifacts').all();
    const kept = new Set(rows.filter((row) => named.has(row.s3_key as string)).map((row) => row.sha256));
    for (const row of rows) {
      if (named.has(row.s3_key as string)) continue;
      this.#db.prepare('DELETE FROM cloudformation_artifacts WHERE s3_key = ?').run(row.s3_key as string);
      if (!kept.has(row.sha256)) await rm(join(this.#artifacts, `${row.sha256}.zip`), { force: true });
    }
  }

  async artifact(s3Key: string): Promise<Buffer | undefined> {
    const row = this.#db.prepare('SELECT sha256 FROM cloudformation_artifacts WHERE s3_key = ?').get(s3Key);
    return row && readFile(join(this.#artifacts, `${row.sha256}.zip`));
  }
}
