import { Secret, TOTP } from 'otpauth';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import type { Pool } from './pools.ts';
import type { User } from './users.ts';

export const SOFTWARE_TOKEN_MFA = 'SOFTWARE_TOKEN_MFA';

/** A user's second factor as GetUser and AdminGetUser list it. */
export interface MfaSettings {
  UserMFASettingList?: string[];
  PreferredMfaSetting?: string;
}

interface SoftwareToken {
  /** Base32; undefined until one of its codes was verified. */
  secret?: string;
  enabled: boolean;
  preferred: boolean;
  /** The time step of the newest accepted code: no code works twice. */
  lastStep: number;
  failures: number;
  failedAt: number;
}

const STEP = 30_000;
const FREE_FAILURES = 5;
const LONGEST_LOCK = 15 * 60_000;
/** Length of AWS's secrets: 52 characters of Base32. */
const SECRET_BYTES = 32;

const none: SoftwareToken = { enabled: false, preferred: false, lastStep: -1, failures: 0, failedAt: 0 };

/** Time-based codes (RFC 6238) as second factors: steps of 30 seconds, one more accepted on either side, on the cloud's clock. */
export class SoftwareTokens {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** A new secret in Base32. The current one stays in use until a code of the new one is verified. */
  associate(pool: Pool, user: User): string {
    this.requireOn(pool);
    const secret = new Secret({ size: SECRET_BYTES }).base32;
    this.#kernel.db
      .prepare(
        `INSERT INTO cognito_software_token (pool, username, pending) VALUES (?, ?, ?)
         ON CONFLICT (pool, username) DO UPDATE SET pending = excluded.pending`,
      )
      .run(user.pool, user.username, secret);
    return secret;
  }

  /** Puts the new secret into use. @throws AwsError EnableSoftwareTokenMFAException where the code does not belong to it */
  verify(pool: Pool, user: User, code: string): void {
    this.requireOn(pool);
    checkForm(code);
    const row = this.#row(user);
    if (row?.pending == null) throw new AwsError('SoftwareTokenMFANotFoundException', 'Software token not found.');
    const token = this.#of(user);
    this.#refuseLocked(token);
    const step = this.#stepOf(String(row.pending), code);
    if (step === undefined) {
      this.#fail(user, token);
      throw new AwsError('EnableSoftwareTokenMFAException', 'Code mismatch and fail enable Software Token MFA');
    }
    this.#kernel.db
      .prepare(
        `UPDATE cognito_software_token SET secret = pending, pending = NULL, last_step = ?, failures = 0
         WHERE pool = ? AND username = ?`,
      )
      .run(step, user.pool, user.username);
  }

  /** @throws AwsError unless the code belongs to the current step or one beside it and was never used */
  redeem(user: User, code: string): void {
    checkForm(code);
    const token = this.#of(user);
    this.#refuseLocked(token);
    const step = token.secret === undefined ? undefined : this.#stepOf(token.secret, code);
    if (step === undefined) {
      this.#fail(user, token);
      throw new AwsError('CodeMismatchException', 'Invalid code received for user');
    }
    if (step <= token.lastStep) {
      throw new AwsError('ExpiredCodeException', 'Your software token has already been used once.');
    }
    this.#kernel.db
      .prepare('UPDATE cognito_software_token SET last_step = ?, failures = 0 WHERE pool = ? AND username = ?')
      .run(step, user.pool, user.username);
  }

  /** Whether this user's sign-in requires a code. */
  asks(pool: Pool, user: User): boolean {
    return isOn(pool) && this.#of(user).enabled;
  }

  prefer(user: User, enabled: boolean, preferred: boolean): void {
    if (enabled && this.#of(user).secret === undefined) {
      throw new AwsError('InvalidParameterException', 'User has not verified software token mfa');
    }
    if (preferred && !enabled) {
      throw new AwsError('InvalidParameterException', 'Software token MFA cannot be preferred while it is disabled');
    }
    this.#kernel.db
      .prepare('UPDATE cognito_software_token SET enabled = ?, preferred = ? WHERE pool = ? AND username = ?')
      .run(enabled ? 1 : 0, preferred ? 1 : 0, user.pool, user.username);
  }

  settings(user: User): MfaSettings {
    const { enabled, preferred } = this.#of(user);
    return {
      ...(enabled ? { UserMFASettingList: [SOFTWARE_TOKEN_MFA] } : {}),
      ...(preferred ? { PreferredMfaSetting: SOFTWARE_TOKEN_MFA } : {}),
    };
  }

  /** For a machine that is its users' authenticator app: the current code and its expiry; undefined without a factor. */
  codeOfNow(user: User): { code: string; until: number } | undefined {
    const { secret, enabled } = this.#of(user);
    if (secret === undefined || !enabled) return undefined;
    const timestamp = this.#kernel.clock.now();
    return { code: totpOf(secret).generate({ timestamp }), until: (Math.floor(timestamp / STEP) + 1) * STEP };
  }

  requireOn(pool: Pool): void {
    if (isOn(pool)) return;
    throw new AwsError('SoftwareTokenMFANotFoundException', 'Software Token MFA is not enabled for the userPool.');
  }

  /** The time step of this code, if it is one of the three that count now. */
  #stepOf(secret: string, token: string): number | undefined {
    const timestamp = this.#kernel.clock.now();
    const delta = totpOf(secret).validate({ token, timestamp, window: 1 });
    return delta === null ? undefined : Math.floor(timestamp / STEP) + delta;
  }

  /** From the fifth wrong code on, each locks the user out for twice as long; a quarter of an hour without one resets the count. */
  #refuseLocked({ failures, failedAt }: SoftwareToken): void {
    if (failures < FREE_FAILURES) return;
    const lock = Math.min(2 ** (failures - FREE_FAILURES) * 1000, LONGEST_LOCK);
    if (this.#kernel.clock.now() >= failedAt + lock) return;
    throw new AwsError('NotAuthorizedException', 'Password attempts exceeded');
  }

  #fail(user: User, { failures, failedAt }: SoftwareToken): void {
    const now = this.#kernel.clock.now();
    const before = now - failedAt >= LONGEST_LOCK ? 0 : failures;
    this.#kernel.db
      .prepare('UPDATE cognito_software_token SET failures = ?, failed_at = ? WHERE pool = ? AND username = ?')
      .run(before + 1, now, user.pool, user.username);
  }

  #row(user: User): Record<string, unknown> | undefined {
    return this.#kernel.db
      .prepare('SELECT * FROM cognito_software_token WHERE pool = ? AND username = ?')
      .get(user.pool, user.username);
  }

  #of(user: User): SoftwareToken {
    const row = this.#row(user);
    if (!row) return none;
    return {
      ...(row.secret === null ? {} : { secret: String(row.secret) }),
      enabled: row.enabled === 1,
      preferred: row.preferred === 1,
      lastStep: Number(row.last_step),
      failures: Number(row.failures),
      failedAt: Number(row.failed_at),
    };
  }
}

const totpOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret), period: STEP / 1000 });

const isOn = ({ settings }: Pool): boolean => (settings.mfa ?? 'OFF') !== 'OFF' && settings.softwareTokens === true;

function checkForm(code: string): void {
  if (/^\d{6}$/.test(String(code ?? ''))) return;
  throw new AwsError(
    'InvalidParameterException',
    "1 validation error detected: Value at 'userCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9]+",
  );
}
