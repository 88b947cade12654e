import type { StatementSync } from 'node:sqlite';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import { arn } from '../../naming.ts';
import { SecureStrings } from './secure-strings.ts';

export interface StoredParameter {
  name: string;
  type: string;
  value: string;
  version: number;
  modifiedAt: number;
}

/** Parameters by name, with their latest version number. Earlier versions are not kept. */
export class ParameterStore {
  readonly #kernel: Kernel;
  readonly #select: StatementSync;
  readonly #secrets: SecureStrings;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.#secrets = new SecureStrings(kernel);
    kernel.db.exec(`CREATE TABLE IF NOT EXISTS ssm_parameters (
      name TEXT PRIMARY KEY, type TEXT NOT NULL, value TEXT NOT NULL, version INTEGER NOT NULL, modified_at INTEGER NOT NULL)`);
    this.#select = kernel.db.prepare('SELECT * FROM ssm_parameters WHERE name = ?');
  }

  #read(row: Record<string, unknown> | undefined): StoredParameter | undefined {
    if (!row) return undefined;
    const { modified_at: modifiedAt, ...rest } = row;
    return { ...rest, modifiedAt } as StoredParameter;
  }

  get(name: string): StoredParameter | undefined {
    return this.#read(this.#select.get(name));
  }

  all(): StoredParameter[] {
    return this.#kernel.db
      .prepare('SELECT * FROM ssm_parameters ORDER BY name')
      .all()
      .map((row) => this.#read(row)!);
  }

  put(name: string, type: string, value: string): number {
    const version = (this.get(name)?.version ?? 0) + 1;
    this.#kernel.db
      .prepare('INSERT OR REPLACE INTO ssm_parameters (name, type, value, version, modified_at) VALUES (?, ?, ?, ?, ?)')
      .run(name, type, type === 'SecureString' ? this.#secrets.seal(value) : value, version, this.#kernel.clock.now());
    return version;
  }

  delete(name: string): boolean {
    return this.#kernel.db.prepare('DELETE FROM ssm_parameters WHERE name = ?').run(name).changes > 0;
  }

  /** `/a/b` and `b` both get an ARN under `parameter/`. */
  arn(name: string): string {
    return arn(this.#kernel, 'ssm', `parameter/${name.replace(/^\//, '')}`);
  }

  /** Finds a parameter by name, plain or with `:version`, or by ARN. */
  find(selector: string): StoredParameter | undefined {
    const plain = /^arn:aws:ssm:[^:]*:\d*:parameter(\/.*)$/.exec(selector)?.[1] ?? selector;
    const [name = '', version] = plain.split(':');
    const found = this.get(name) ?? this.get(name.replace(/^\//, ''));
    return found && (version === undefined || Number(version) === found.version) ? found : undefined;
  }

  /** @param decrypt whether the caller requested a SecureString's plain text */
  wire(parameter: StoredParameter, decrypt = false): Record<string, unknown> {
    return {
      Name: parameter.name,
      Type: parameter.type,
      Value: decrypt && parameter.type === 'SecureString' ? this.#secrets.open(parameter.value) : parameter.value,
      Version: parameter.version,
      LastModifiedDate: parameter.modifiedAt / 1000,
      ARN: this.arn(parameter.name),
      DataType: 'text',
    };
  }
}

export const notFound = (): AwsError => new AwsError('ParameterNotFound', 'The parameter does not exist.');
