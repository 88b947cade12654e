import { AwsError, NotEmulated } from '../../../errors.ts';
import type { MfaConfiguration } from '../pools.ts';
import { type Cognito, type InPool, poolVerb } from '../verb.ts';
import { mfaConfig } from './get-user-pool-mfa-config.ts';

interface Input extends InPool {
  MfaConfiguration?: MfaConfiguration;
  SoftwareTokenMfaConfiguration?: { Enabled?: boolean };
  SmsMfaConfiguration?: object;
  EmailMfaConfiguration?: object;
  WebAuthnConfiguration?: object;
}

const OTHERS = ['SmsMfaConfiguration', 'EmailMfaConfiguration', 'WebAuthnConfiguration'] as const;

/** Turns factors that the call does not name off, as on AWS. */
export const setUserPoolMfaConfig = (cognito: Cognito) =>
  poolVerb<Input, object>(cognito, 'SetUserPoolMfaConfig', async (input) => {
    const other = OTHERS.find((name) => input[name]);
    if (other) throw new NotEmulated(`${other} of cognito-idp`);
    const pool = cognito.pools.get(input.UserPoolId);
    const mfa = input.MfaConfiguration ?? 'OFF';
    const softwareTokens = input.SoftwareTokenMfaConfiguration?.Enabled === true;
    if (mfa !== 'OFF' && !softwareTokens) {
      throw new AwsError('InvalidParameterException', 'Invalid MFA configuration given: no factor is enabled');
    }
    await cognito.pools.apply(pool.id, { ...pool.settings, mfa, softwareTokens });
    return mfaConfig(cognito.pools.get(pool.id));
  });
