import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Pool } from '../pools.ts';
import type { User } from '../users.ts';
import { type Cognito, publicVerb } from '../verb.ts';
import type { WithToken } from './get-user.ts';

interface Preference {
  Enabled?: boolean;
  PreferredMfa?: boolean;
}

export interface MfaPreferences {
  SoftwareTokenMfaSettings?: Preference;
  SMSMfaSettings?: Preference;
  EmailMfaSettings?: Preference;
}

export function setPreference({ softwareTokens }: Cognito, pool: Pool, user: User, input: MfaPreferences): object {
  if (input.SMSMfaSettings?.Enabled) throw new NotEmulated('SMSMfaSettings of cognito-idp');
  if (input.EmailMfaSettings?.Enabled) throw new NotEmulated('EmailMfaSettings of cognito-idp');
  const wanted = input.SoftwareTokenMfaSettings;
  if (!wanted) return {};
  if (wanted.Enabled) softwareTokens.requireOn(pool);
  if (!wanted.Enabled && pool.settings.mfa === 'ON') {
    throw new AwsError('InvalidParameterException', 'The user pool requires MFA');
  }
  softwareTokens.prefer(user, wanted.Enabled === true, wanted.PreferredMfa === true);
  return {};
}

export const setUserMfaPreference = (cognito: Cognito) =>
  publicVerb<WithToken & MfaPreferences, object>(async (input) => {
    const { pool, user } = await cognito.tokens.whose(input.AccessToken);
    return setPreference(cognito, pool, user, input);
  });
