import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import { arn } from '../../naming.ts';

export interface AttributeSchema {
  /** With its `custom:` prefix. */
  name: string;
  type: string;
  required: boolean;
  mutable: boolean;
  minLength?: number;
  maxLength?: number;
}

export type MfaConfiguration = 'OFF' | 'OPTIONAL' | 'ON';
export type TokenTriggerVersion = 'V1_0' | 'V2_0';

export interface PoolSettings {
  name: string;
  passwordPolicy: {
    minimumLength: number;
    lowercase: boolean;
    uppercase: boolean;
    numbers: boolean;
    symbols: boolean;
    temporaryDays: number;
  };
  /** Users sign up with their e-mail address; the username is then their `sub`. */
  usernameIsEmail: boolean;
  emailIsAlias: boolean;
  caseSensitive: boolean;
  autoVerifyEmail: boolean;
  adminCreateOnly: boolean;
  schema: AttributeSchema[];
  from: string;
  verification: { subject: string; message: string };
  invitation: { subject: string; message: string };
  /** The role for sending codes to phones; absent, none is sent. */
  smsRole?: string;
  smsMessage?: string;
  /** Whether sign-ins ask for a second factor: never, only from users who set one up, or always. `OFF` where absent. */
  mfa?: MfaConfiguration;
  /** Whether codes of an authenticator app are a second factor. */
  softwareTokens?: boolean;
  /** The function that is called before tokens are issued. */
  preTokenGeneration?: { functionArn: string; version: TokenTriggerVersion };
}

export interface Pool {
  id: string;
  settings: PoolSettings;
  signingKey: JWK;
  created: number;
}

export interface ClientSettings {
  name: string;
  flows: string[];
  accessSeconds: number;
  idSeconds: number;
  refreshSeconds: number;
  hidesUsers: boolean;
  writeAttributes?: string[];
  readAttributes?: string[];
}

export interface Client {
  id: string;
  pool: string;
  settings: ClientSettings;
  created: number;
}

/** User pools and their app clients. */
export class Pools {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  find(id: string): Pool | undefined {
    const row = this.#kernel.db.prepare('SELECT * FROM cognito_pool WHERE id = ?').get(id);
    return row && toPool(row);
  }

  get(id: string): Pool {
    const pool = this.find(id);
    if (pool) return pool;
    throw new AwsError('ResourceNotFoundException', `User pool ${id} does not exist.`);
  }

  list(): Pool[] {
    return this.#kernel.db.prepare('SELECT * FROM cognito_pool ORDER BY id').all().map(toPool);
  }

  /** Creates or changes a pool; the signing key stays, so that tokens outlive a restart. */
  async apply(id: string, settings: PoolSettings): Promise<void> {
    const { db, clock } = this.#kernel;
    const text = JSON.stringify(settings);
    if (!this.find(id)) {
      const { privateKey } = await generateKeyPair('RS256', { extractable: true });
      const key = {
        ...(await exportJWK(privateKey)),
        alg: 'RS256',
        use: 'sig',
        kid: Buffer.from(`${id}-key-1`).toString('base64'),
      };
      db.prepare('INSERT OR IGNORE INTO cognito_pool (id, settings, signing_key, created) VALUES (?, ?, ?, ?)').run(
        id,
        text,
        JSON.stringify(key),
        clock.now(),
      );
    }
    db.prepare('UPDATE cognito_pool SET settings = ? WHERE id = ?').run(text, id);
  }

  remove(id: string): void {
    const { db } = this.#kernel;
    for (const table of ['client', 'user', 'code', 'software_token', 'session', 'group', 'member']) {
      db.prepare(`DELETE FROM cognito_${table} WHERE pool = ?`).run(id);
    }
    db.prepare('DELETE FROM cognito_pool WHERE id = ?').run(id);
  }

  client(id: string): Client {
    const row = this.#kernel.db.prepare('SELECT * FROM cognito_client WHERE id = ?').get(id ?? '');
    if (row) return toClient(row);
    throw new AwsError('ResourceNotFoundException', `User pool client ${id} does not exist.`);
  }

  clients(pool: string): Client[] {
    this.get(pool);
    return this.#kernel.db.prepare('SELECT * FROM cognito_client WHERE pool = ? ORDER BY id').all(pool).map(toClient);
  }

  clientOf(pool: string, id: string): Client {
    this.get(pool);
    const client = this.client(id);
    if (client.pool === pool) return client;
    throw new AwsError('ResourceNotFoundException', `User pool client ${id} does not exist.`);
  }

  applyClient(id: string, pool: string, settings: ClientSettings): void {
    this.get(pool);
    this.#kernel.db
      .prepare(
        `INSERT INTO cognito_client (id, pool, settings, created) VALUES (?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET pool = excluded.pool, settings = excluded.settings`,
      )
      .run(id, pool, JSON.stringify(settings), this.#kernel.clock.now());
  }

  removeClient(id: string): void {
    this.#kernel.db.prepare('DELETE FROM cognito_client WHERE id = ?').run(id);
  }

  arn(id: string): string {
    return arn(this.#kernel, 'cognito-idp', `userpool/${id}`);
  }

  issuer(id: string): string {
    return `${this.#kernel.endpoint}/${id}`;
  }
}

const toPool = (row: Record<string, unknown>): Pool => ({
  id: String(row.id),
  settings: JSON.parse(String(row.settings)),
  signingKey: JSON.parse(String(row.signing_key)),
  created: Number(row.created),
});

const toClient = (row: Record<string, unknown>): Client => ({
  id: String(row.id),
  pool: String(row.pool),
  settings: JSON.parse(String(row.settings)),
  created: Number(row.created),
});
