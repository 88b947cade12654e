import { randomInt } from 'node:crypto';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import type { Pool } from './pools.ts';
import type { User } from './users.ts';

/** The purpose of a code. */
export type Purpose = 'sign-up' | 'forgot-password' | 'verify-email' | 'verify-phone';

export interface CodeDelivery {
  AttributeName: 'email' | 'phone_number';
  DeliveryMedium: 'EMAIL' | 'SMS';
  Destination: string;
}

const HOUR = 3_600_000;
const LIFETIME: Record<Purpose, number> = {
  'sign-up': 24 * HOUR,
  'forgot-password': HOUR,
  'verify-email': 24 * HOUR,
  'verify-phone': 24 * HOUR,
};
const MOST_FAILURES = 5;

const mask = (email: string): string => {
  const [local = '', domain = ''] = email.split('@');
  return `${local[0] ?? ''}***@${domain[0] ?? ''}***`;
};

export const deliveryTo = (email: string): CodeDelivery => ({
  AttributeName: 'email',
  DeliveryMedium: 'EMAIL',
  Destination: mask(email),
});

/** The purpose of an attribute's code, and the attribute that records its verification. @throws AwsError InvalidParameterException */
export function verifying(attribute: string): { purpose: Purpose; verified: string } {
  if (attribute === 'email') return { purpose: 'verify-email', verified: 'email_verified' };
  if (attribute === 'phone_number') return { purpose: 'verify-phone', verified: 'phone_number_verified' };
  throw new AwsError('InvalidParameterException', `Attribute ${attribute} is not verifiable.`);
}

/** Six-digit codes by e-mail, or by text to verify a phone number. */
export class Codes {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** Sends a new code, which replaces the previous one. */
  async send(pool: Pool, user: User, purpose: Purpose): Promise<CodeDelivery> {
    if (purpose === 'verify-phone') return this.#text(pool, user);
    const { email } = user.attributes;
    if (!email) throw new AwsError('CodeDeliveryFailureException', 'The user has no e-mail address');
    const code = this.#newCode(user, purpose);
    const { subject, message } = pool.settings.verification;
    await this.mail(pool, email, subject, message.replaceAll('{####}', code));
    return deliveryTo(email);
  }

  #newCode(user: User, purpose: Purpose): string {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    this.#kernel.db
      .prepare(
        'INSERT OR REPLACE INTO cognito_code (pool, username, purpose, code, expires, failures) VALUES (?, ?, ?, ?, ?, 0)',
      )
      .run(user.pool, user.username, purpose, code, this.#kernel.clock.now() + LIFETIME[purpose]);
    return code;
  }

  /** Sends by SNS, under the role in the pool's SmsConfiguration. */
  async #text(pool: Pool, user: User): Promise<CodeDelivery> {
    const { phone_number: phone } = user.attributes;
    const { smsRole } = pool.settings;
    if (!phone) throw new AwsError('InvalidParameterException', 'The user has no phone number');
    if (!smsRole) throw new AwsError('InvalidSmsRoleAccessPolicyException', 'The user pool has no SmsConfiguration.');
    const code = this.#newCode(user, 'verify-phone');
    const caller = { kind: 'role', roleArn: smsRole, sessionName: 'cognito' } as const;
    const Message = (pool.settings.smsMessage ?? 'Your verification code is {####}').replaceAll('{####}', code);
    try {
      await this.#kernel.call(caller, 'sns', 'Publish', { PhoneNumber: phone, Message });
    } catch (cause) {
      if (!(cause instanceof AwsError)) throw cause;
      const name =
        cause.code === 'AccessDenied' ? 'InvalidSmsRoleAccessPolicyException' : 'CodeDeliveryFailureException';
      throw Object.assign(new AwsError(name, cause.message), { cause });
    }
    return { AttributeName: 'phone_number', DeliveryMedium: 'SMS', Destination: `+*******${phone.slice(-4)}` };
  }

  async mail(pool: Pool, to: string, subject: string, message: string): Promise<void> {
    const caller = { kind: 'service', principal: 'cognito-idp.amazonaws.com' } as const;
    const Body = {
      Html: { Data: message },
      Text: { Data: message.replace(/<br\s*\/?>/gi, '\n').replace(/<[^>]*>/g, '') },
    };
    try {
      await this.#kernel.call(caller, 'ses', 'SendEmail', {
        FromEmailAddress: pool.settings.from,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: { Data: subject }, Body } },
      });
    } catch (cause) {
      if (!(cause instanceof AwsError)) throw cause;
      throw Object.assign(new AwsError('CodeDeliveryFailureException', cause.message), { cause });
    }
  }

  /** Throws unless `code` is the one that was sent; the right code works once. */
  redeem(user: User, purpose: Purpose, code: string): void {
    const { db, clock } = this.#kernel;
    const key = [user.pool, user.username, purpose] as const;
    const where = 'WHERE pool = ? AND username = ? AND purpose = ?';
    const row = db.prepare(`SELECT * FROM cognito_code ${where}`).get(...key);
    const expired = () => new AwsError('ExpiredCodeException', 'Invalid code provided, please request a code again.');
    if (!row) throw expired();
    if (Number(row.failures) >= MOST_FAILURES) {
      throw new AwsError('LimitExceededException', 'Attempt limit exceeded, please try after some time.');
    }
    if (clock.now() > Number(row.expires)) throw expired();
    if (row.code !== code) {
      db.prepare(`UPDATE cognito_code SET failures = failures + 1 ${where}`).run(...key);
      throw new AwsError('CodeMismatchException', 'Invalid verification code provided, please try again.');
    }
    db.prepare(`DELETE FROM cognito_code ${where}`).run(...key);
  }
}
