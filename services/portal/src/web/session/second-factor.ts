import { ask, type Tokens } from './cognito.ts';

/** What a token says, read without checking it: the pool has just given it. */
export const claimsOf = (accessToken: string): Record<string, any> =>
  JSON.parse(atob(accessToken.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/')));

/** Whether these are tokens of staff who have not set up their second factor, and so are no tokens of staff yet. */
export const lacksSecondFactor = ({ accessToken }: Tokens): boolean =>
  claimsOf(accessToken).second_factor === 'missing';

/** An authenticator app that is about to be connected to an account. */
export interface NewAuthenticator {
  /** In Base32. */
  secret: string;
  /** What the picture to scan says. */
  uri: string;
  /** Takes the app into use, and ends every session that began without it. @throws SignInRefusal for a wrong code */
  connect(code: string): Promise<void>;
}

export async function newAuthenticator({ accessToken: AccessToken }: Tokens, email: string): Promise<NewAuthenticator> {
  const { SecretCode: secret } = await ask('AssociateSoftwareToken', { AccessToken });
  let verified = false;
  return {
    secret,
    uri: `otpauth://totp/${encodeURIComponent(`Claimstream:${email}`)}?secret=${secret}&issuer=Claimstream`,
    async connect(code) {
      // Whoever comes again after a lost connection has used the code up.
      if (!verified) await ask('VerifySoftwareToken', { AccessToken, UserCode: code });
      verified = true;
      const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
      await ask('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings });
      await ask('GlobalSignOut', { AccessToken });
    },
  };
}
