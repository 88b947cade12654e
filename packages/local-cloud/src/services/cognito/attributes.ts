import { AwsError } from '../../errors.ts';
import type { Client, PoolSettings } from './pools.ts';

export interface Attribute {
  Name: string;
  Value?: string;
}

const STANDARD = [
  'address',
  'birthdate',
  'email',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'picture',
  'preferred_username',
  'profile',
  'updated_at',
  'website',
  'zoneinfo',
];
const VERIFIED = ['email_verified', 'phone_number_verified'];

const invalid = (message: string): AwsError => new AwsError('InvalidParameterException', message);

function checkValue(settings: PoolSettings, name: string, value: string): void {
  if (name === 'email' && !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(value))
    throw invalid('Invalid email address format.');
  if (name === 'phone_number' && !/^\+[1-9]\d{3,14}$/.test(value)) throw invalid('Invalid phone number format.');
  if (name === 'birthdate' && value.length !== 10) {
    throw invalid('Attributes did not conform to the schema: birthdate: String must be exactly 10 characters long');
  }
  const schema = settings.schema.find((candidate) => candidate.name === name);
  if (!schema) return;
  const long = schema.maxLength !== undefined && value.length > schema.maxLength;
  const short = schema.minLength !== undefined && value.length < schema.minLength;
  if (long)
    throw invalid(
      `Attributes did not conform to the schema: ${name}: String must be no longer than ${schema.maxLength} characters`,
    );
  if (short)
    throw invalid(
      `Attributes did not conform to the schema: ${name}: String must be no shorter than ${schema.minLength} characters`,
    );
  if (schema.type === 'Number' && !/^-?\d+$/.test(value)) {
    throw invalid(`Attributes did not conform to the schema: ${name}: must be a number`);
  }
}

/** Attributes by name, checked against the pool's schema and the client's write permissions. */
export function readAttributes(
  settings: PoolSettings,
  attributes: readonly Attribute[] | undefined,
  by: Client | 'admin',
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const { Name, Value = '' } of attributes ?? []) {
    const known =
      STANDARD.includes(Name) || VERIFIED.includes(Name) || settings.schema.some(({ name }) => name === Name);
    if (!known)
      throw invalid(`Attributes did not conform to the schema: ${Name}: Attribute does not exist in the schema.`);
    if (by !== 'admin') {
      const writable = by.settings.writeAttributes;
      if (VERIFIED.includes(Name) || (writable && !writable.includes(Name))) {
        throw new AwsError('NotAuthorizedException', 'A client attempted to write unauthorized attribute');
      }
    }
    checkValue(settings, Name, Value);
    result[Name] = Value;
  }
  return result;
}

/** A new user needs every required attribute. */
export function checkRequired(settings: PoolSettings, attributes: Record<string, string>): void {
  const missing = settings.schema.find(({ name, required }) => required && !attributes[name]);
  if (missing) {
    throw invalid(
      `Attributes did not conform to the schema: ${missing.name}: The attribute ${missing.name} is required`,
    );
  }
}

/** An immutable attribute keeps its first value. */
export function checkMutable(settings: PoolSettings, change: Record<string, string>): void {
  const fixed = settings.schema.find(({ name, mutable }) => !mutable && name in change);
  if (fixed) throw invalid(`user.${fixed.name}: Attribute cannot be updated.`);
}
