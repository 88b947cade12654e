import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { AwsError } from '../../errors.ts';
import type { PoolSettings } from './pools.ts';

const KEY_LENGTH = 32;
const SYMBOLS = '^$*.[]{}()?"!@#%&/\\,><\':;|_~`=+- ';

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_LENGTH, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** `<salt>.<scrypt key>` */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('base64')}.${(await derive(password, salt)).toString('base64')}`;
}

export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [salt = '', key = ''] = hash.split('.');
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64')), Buffer.from(key, 'base64'));
}

/** Throws Cognito's error for a password that the pool's policy does not accept. */
export function checkPassword(password: string | undefined, { passwordPolicy: policy }: PoolSettings): string {
  const refuse = (why: string): never => {
    throw new AwsError('InvalidPasswordException', `Password did not conform with policy: ${why}`);
  };
  if (typeof password !== 'string') throw new AwsError('InvalidParameterException', 'A password is missing');
  if (password.length < policy.minimumLength) refuse('Password not long enough');
  if (password.length > 256) refuse('Password too long');
  if (policy.lowercase && !/[a-z]/.test(password)) refuse('Password must have lowercase characters');
  if (policy.uppercase && !/[A-Z]/.test(password)) refuse('Password must have uppercase characters');
  if (policy.numbers && !/[0-9]/.test(password)) refuse('Password must have numeric characters');
  if (policy.symbols && ![...password].some((char) => SYMBOLS.includes(char))) {
    refuse('Password must have symbol characters');
  }
  return password;
}

/** A temporary password that meets every policy. */
export function temporaryPassword({ passwordPolicy }: PoolSettings): string {
  const sets = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '!#%*?'];
  const any = sets.join('');
  const pick = (from: string): string => from[randomInt(from.length)]!;
  const rest = Array.from({ length: Math.max(passwordPolicy.minimumLength, 12) - sets.length }, () => pick(any));
  return [...sets.map(pick), ...rest].join('');
}
