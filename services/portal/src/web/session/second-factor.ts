import { ask, type Tokens } from './cognito.ts';

/** A token's claims, read without verification: the pool has just issued it. */
export const claimsOf = (accessToken: string): Record<string, any> =>
  JSON.parse(atob(accessToken.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/')));

/** Whether these tokens belong to staff without a second factor yet, and so do not count as staff's. */
export const lacksSecondFactor = ({ accessToken }: Tokens): boolean =>
  claimsOf(accessToken).second_factor === 'missing';

/** An authenticator app that is about to be connected to an account. */
export interface NewAuthenticator {
  /** In Base32. */
  secret: string;
  /** The content of the QR code. */
  uri: string;
  /** Enables the app, and ends every session that began without it. @throws SignInRefusal for a wrong code */
  connect(code: string): Promise<void>;
}

export async function newAuthenticator({ accessToken: AccessToken }: Tokens, email: string): Promise<NewAuthenticator> {
  const { SecretCode: secret } = await ask('AssociateSoftwareToken', { AccessToken });
  let verified = false;
  return {
    secret,
    uri: `otpauth://totp/${encodeURIComponent(`Claimstream:${email}`)}?secret=${secret}&issuer=Claimstream`,
    async connect(code) {
      // A user who retries after a lost connection has already used the code.
      if (!verified) await ask('VerifySoftwareToken', { AccessToken, UserCode: code });
      verified = true;
      const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
      await ask('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings });
      await ask('GlobalSignOut', { AccessToken });
    },
  };
}
