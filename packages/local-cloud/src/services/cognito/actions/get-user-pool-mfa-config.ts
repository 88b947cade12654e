import type { Pool } from '../pools.ts';
import { type Cognito, type InPool, poolVerb } from '../verb.ts';

export const mfaConfig = ({ settings }: Pool) => ({
  ...(settings.softwareTokens ? { SoftwareTokenMfaConfiguration: { Enabled: true } } : {}),
  MfaConfiguration: settings.mfa ?? 'OFF',
});

export const getUserPoolMfaConfig = (cognito: Cognito) =>
  poolVerb<InPool, object>(cognito, 'GetUserPoolMfaConfig', (input) => mfaConfig(cognito.pools.get(input.UserPoolId)));
