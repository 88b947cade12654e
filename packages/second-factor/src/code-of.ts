import { Secret, TOTP } from 'otpauth';

/** How long one code is shown, in milliseconds. */
export const STEP = 30_000;

/**
 * The six digits on an authenticator app (RFC 6238).
 * @param secret in Base32, as Cognito issues it
 * @param timestamp of the user pool, epoch milliseconds
 */
export const codeOf = (secret: string, timestamp = Date.now()): string =>
  new TOTP({ secret: Secret.fromBase32(secret), period: STEP / 1000 }).generate({ timestamp });
