import { AuthenticationDetails, CognitoUser, CognitoUserPool, type ICognitoStorage } from 'amazon-cognito-identity-js';
import { config } from '../config.ts';
import type { Tokens } from './cognito.ts';

/** The library would keep every token in the browser's storage; the session has its own place. */
const forgetful: ICognitoStorage = { setItem() {}, getItem: () => null, removeItem() {}, clear() {} };

/** Asks for a new password, which first-time staff must choose. */
export type AskNewPassword = () => Promise<string>;

/**
 * Signs in by SRP: the password never leaves the page.
 * @throws Error named as Cognito names its refusals
 */
export function signIn(email: string, password: string, askNewPassword: AskNewPassword): Promise<Tokens> {
  const { endpoint, userPoolId, clientId } = config().cognito;
  const Pool = new CognitoUserPool({ UserPoolId: userPoolId, ClientId: clientId, endpoint, Storage: forgetful });
  const user = new CognitoUser({ Username: email, Pool, Storage: forgetful });
  return new Promise((resolve, reject) => {
    const callbacks = {
      onSuccess: (session: import('amazon-cognito-identity-js').CognitoUserSession) =>
        resolve({
          accessToken: session.getAccessToken().getJwtToken(),
          refreshToken: session.getRefreshToken().getToken(),
          expiresAt: session.getAccessToken().getExpiration() * 1000,
        }),
      onFailure: reject,
    };
    user.authenticateUser(new AuthenticationDetails({ Username: email, Password: password }), {
      ...callbacks,
      newPasswordRequired: () =>
        void askNewPassword().then((chosen) => user.completeNewPasswordChallenge(chosen, {}, callbacks), reject),
    });
  });
}
