import { randomBytes } from 'node:crypto';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';

export type ChallengeName = 'NEW_PASSWORD_REQUIRED' | 'PASSWORD_VERIFIER' | 'SOFTWARE_TOKEN_MFA' | 'MFA_SETUP';

/** A user whose sign-in waits for its next step, and the data for that step. */
export interface Waiting {
  client: string;
  username: string;
  state: any;
}

const LIFETIME = 3 * 60_000;

/** Sign-ins that wait for their second step, by the client's session string. */
export class Challenges {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  open(
    client: string,
    username: string,
    name: ChallengeName,
    state: object = {},
    id = randomBytes(48).toString('base64url'),
  ): string {
    const { db, clock } = this.#kernel;
    db.prepare('DELETE FROM cognito_challenge WHERE expires < ?').run(clock.now());
    db.prepare(
      'INSERT INTO cognito_challenge (id, client, username, name, state, expires) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(id, client, username, name, JSON.stringify(state), clock.now() + LIFETIME);
    return id;
  }

  /** Finds the waiting sign-in and keeps its challenge for a second try. */
  find(id: string | undefined, name: ChallengeName): Waiting {
    const { db, clock } = this.#kernel;
    const row = db.prepare('SELECT * FROM cognito_challenge WHERE id = ? AND name = ?').get(id ?? '', name);
    if (!row) throw new AwsError('NotAuthorizedException', 'Invalid session for the user.');
    if (clock.now() > Number(row.expires)) {
      throw new AwsError('NotAuthorizedException', 'Invalid session for the user, session is expired.');
    }
    return { client: String(row.client), username: String(row.username), state: JSON.parse(String(row.state)) };
  }

  /** As {@link find}, for this client only. */
  findOf(client: string, id: string | undefined, name: ChallengeName): Waiting {
    const waiting = this.find(id, name);
    if (waiting.client !== client) throw new AwsError('NotAuthorizedException', 'Invalid session for the user.');
    return waiting;
  }

  /** Finds the waiting sign-in and ends its challenge: each can be answered once. */
  take(client: string, id: string | undefined, name: ChallengeName): Waiting {
    try {
      return this.findOf(client, id, name);
    } finally {
      this.#kernel.db
        .prepare('DELETE FROM cognito_challenge WHERE id = ? AND client = ? AND name = ?')
        .run(id ?? '', client, name);
    }
  }
}
