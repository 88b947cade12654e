import type { DatabaseSync } from 'node:sqlite';
import { AwsError } from '../../errors.ts';
import type { PolicyDocument, PolicyStatement } from '../../kernel.ts';
import type { FunctionConfiguration } from './configuration.ts';

/** Retries of a function's asynchronous invocations, and the destinations of their outcome. */
export interface AsyncSettings {
  maximumRetryAttempts: number;
  maximumEventAgeInSeconds: number;
  onSuccess?: string;
  onFailure?: string;
}

/** The parts of a function name, `name:qualifier`, partial or full ARN. */
export function parseFunctionName(text: string, qualifier?: string): { name: string; qualifier?: string } {
  const match = /^(?:arn:[^:]+:lambda:[^:]*:\d{12}:function:|\d{12}:function:|function:)?([\w-]+)(?::([\w$-]+))?$/.exec(
    text,
  );
  if (!match) throw new AwsError('ValidationException', `${text} is not the name or ARN of a function`);
  return { name: match[1]!, qualifier: qualifier ?? match[2] };
}

/** The deployed functions, their published versions and their resource policies. */
export class Functions {
  readonly #latest = new Map<string, FunctionConfiguration>();
  readonly #statements = new Map<string, { arn: string; statement: PolicyStatement }>();
  readonly #asyncSettings = new Map<string, AsyncSettings>();
  readonly #db: DatabaseSync;
  readonly #arnOf: (name: string) => string;

  constructor(db: DatabaseSync, arnOf: (name: string) => string) {
    this.#db = db;
    this.#arnOf = arnOf;
    db.exec(`CREATE TABLE IF NOT EXISTS lambda_versions (
      function_name TEXT NOT NULL, version INTEGER NOT NULL, resource TEXT NOT NULL, configuration TEXT NOT NULL,
      PRIMARY KEY (function_name, version))`);
  }

  arnOf(name: string): string {
    return this.#arnOf(name);
  }

  set(configuration: FunctionConfiguration): void {
    this.#latest.set(configuration.name, configuration);
  }

  remove(name: string): void {
    this.#latest.delete(name);
    this.#db.prepare('DELETE FROM lambda_versions WHERE function_name = ?').run(name);
  }

  list(): FunctionConfiguration[] {
    return [...this.#latest.values()].sort((a, b) => a.name.localeCompare(b.name));
  }

  find(nameOrArn: string, qualifier?: string): FunctionConfiguration | undefined {
    const wanted = parseFunctionName(nameOrArn, qualifier);
    if (wanted.qualifier === undefined || wanted.qualifier === '$LATEST') return this.#latest.get(wanted.name);
    const row = this.#db
      .prepare('SELECT configuration FROM lambda_versions WHERE function_name = ? AND version = ?')
      .get(wanted.name, wanted.qualifier) as { configuration: string } | undefined;
    return row && (JSON.parse(row.configuration) as FunctionConfiguration);
  }

  /** As `find`, but refuses a missing function as AWS does. */
  get(nameOrArn: string, qualifier?: string): FunctionConfiguration {
    const found = this.find(nameOrArn, qualifier);
    if (found) return found;
    const { name, qualifier: asked } = parseFunctionName(nameOrArn, qualifier);
    const arn = asked === undefined ? this.#arnOf(name) : `${this.#arnOf(name)}:${asked}`;
    throw new AwsError('ResourceNotFoundException', `Function not found: ${arn}`, 404, { Type: 'User' });
  }

  /** Publishes the function's current state as its next version; the same `resource` always names the same version. */
  publish(name: string, resource: string, description?: string, codeSha256?: string): string {
    const known = this.#db
      .prepare('SELECT version FROM lambda_versions WHERE function_name = ? AND resource = ?')
      .get(name, resource) as { version: number } | undefined;
    if (known) return String(known.version);
    const digest = Buffer.from(this.get(name).codeDigest, 'hex').toString('base64');
    if (codeSha256 !== undefined && codeSha256 !== digest) {
      const message = `CodeSHA256 (${codeSha256}) is different from current CodeSHA256 in $LATEST (${digest}). Please try again with the CodeSHA256 in $LATEST.`;
      throw new AwsError('InvalidParameterValueException', message, 400, { Type: 'User' });
    }
    const last = this.#db
      .prepare('SELECT max(version) AS version FROM lambda_versions WHERE function_name = ?')
      .get(name) as { version: number | null };
    const version = String((last.version ?? 0) + 1);
    const configuration = { ...this.get(name), version, ...(description !== undefined && { description }) };
    this.#db
      .prepare('INSERT INTO lambda_versions (function_name, version, resource, configuration) VALUES (?, ?, ?, ?)')
      .run(name, Number(version), resource, JSON.stringify(configuration));
    return version;
  }

  /** The published versions, the oldest first. */
  versions(name: string): FunctionConfiguration[] {
    return this.#db
      .prepare('SELECT configuration FROM lambda_versions WHERE function_name = ? ORDER BY version')
      .all(name)
      .map((row) => JSON.parse(row.configuration as string));
  }

  unpublish(name: string, version: string): void {
    this.#db.prepare('DELETE FROM lambda_versions WHERE function_name = ? AND version = ?').run(name, version);
  }

  /** Digests of the code that any version of the function still runs. */
  codeInUse(name: string): Set<string> {
    const used = this.versions(name).map(({ codeDigest }) => codeDigest);
    const latest = this.#latest.get(name);
    return new Set(latest ? [...used, latest.codeDigest] : used);
  }

  allow(id: string, arn: string, statement: PolicyStatement): void {
    this.#statements.set(id, { arn, statement });
  }

  disallow(id: string): void {
    this.#statements.delete(id);
  }

  policyOf(arn: string): PolicyDocument | undefined {
    const statements = [...this.#statements.values()].filter((entry) => entry.arn === arn);
    return statements.length === 0
      ? undefined
      : { Version: '2012-10-17', Statement: statements.map((entry) => entry.statement) };
  }

  setAsyncSettings(name: string, settings: AsyncSettings | undefined): void {
    if (settings) this.#asyncSettings.set(name, settings);
    else this.#asyncSettings.delete(name);
  }

  asyncSettings(name: string): AsyncSettings {
    return this.#asyncSettings.get(name) ?? { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 21_600 };
  }
}
