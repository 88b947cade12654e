import { type Cognito, type OfUser, poolVerb } from '../verb.ts';
import { type MfaPreferences, setPreference } from './set-user-mfa-preference.ts';

export const adminSetUserMfaPreference = (cognito: Cognito) =>
  poolVerb<OfUser & MfaPreferences, object>(cognito, 'AdminSetUserMFAPreference', (input) => {
    const pool = cognito.pools.get(input.UserPoolId);
    return setPreference(cognito, pool, cognito.users.get(pool, input.Username), input);
  });
