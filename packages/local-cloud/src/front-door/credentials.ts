import { createHmac, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Caller } from '../kernel.ts';

/** The key in the documentation. It names the operator; it is no secret. */
export const OPERATOR_KEY = { id: 'local', secret: 'local' } as const;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

interface Session {
  caller: Caller;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

/** Credentials of role sessions: derived from a secret of the data directory, so that they stay valid over a restart. */
export class Credentials {
  readonly #db: DatabaseSync;
  readonly #seed: Buffer;
  readonly #sessions = new Map<string, Session>();

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec(`CREATE TABLE IF NOT EXISTS kernel_seed (id INTEGER PRIMARY KEY CHECK (id = 1), seed BLOB NOT NULL);
      CREATE TABLE IF NOT EXISTS kernel_sessions (role_arn TEXT, session_name TEXT, PRIMARY KEY (role_arn, session_name))`);
    db.prepare('INSERT OR IGNORE INTO kernel_seed (id, seed) VALUES (1, ?)').run(randomBytes(32));
    this.#seed = Buffer.from(db.prepare('SELECT seed FROM kernel_seed').get()!.seed as Uint8Array);
    const known = db.prepare('SELECT role_arn, session_name FROM kernel_sessions').all();
    for (const row of known) this.#derive(row.role_arn as string, row.session_name as string);
  }

  #derive(roleArn: string, sessionName: string): Session {
    const digest = (purpose: string): Buffer =>
      createHmac('sha256', this.#seed).update(`${purpose}\n${roleArn}\n${sessionName}`).digest();
    const letters = [...digest('key').subarray(0, 16)].map((byte) => BASE32[byte % 32]).join('');
    const session: Session = {
      caller: { kind: 'role', roleArn, sessionName },
      accessKeyId: `ASIA${letters}`,
      secretAccessKey: digest('secret').toString('base64'),
      sessionToken: digest('token').toString('base64'),
    };
    this.#sessions.set(session.accessKeyId, session);
    return session;
  }

  for(roleArn: string, sessionName: string): Omit<Session, 'caller'> {
    const { caller: _, ...credentials } = this.#derive(roleArn, sessionName);
    this.#db
      .prepare('INSERT OR IGNORE INTO kernel_sessions (role_arn, session_name) VALUES (?, ?)')
      .run(roleArn, sessionName);
    return credentials;
  }

  /** The caller that signs with this key; anonymous where this cloud does not know it. */
  caller(accessKeyId: string): Caller {
    if (accessKeyId === OPERATOR_KEY.id) return { kind: 'operator' };
    return this.#sessions.get(accessKeyId)?.caller ?? { kind: 'anonymous' };
  }

  secretOf(accessKeyId: string): string | undefined {
    return accessKeyId === OPERATOR_KEY.id ? OPERATOR_KEY.secret : this.#sessions.get(accessKeyId)?.secretAccessKey;
  }

  /** The token that a session sends with its key; the operator has no token. */
  tokenOf(accessKeyId: string): string | undefined {
    return this.#sessions.get(accessKeyId)?.sessionToken;
  }
}
