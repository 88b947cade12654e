import { AuthenticationDetails, CognitoUser, CognitoUserPool, type ICognitoStorage } from 'amazon-cognito-identity-js';
import { config } from '../config.ts';
import type { Tokens } from './cognito.ts';

/** The library would keep every token in the browser's storage; the session has its own place. */
const forgetful: ICognitoStorage = { setItem() {}, getItem: () => null, removeItem() {}, clear() {} };

/** What a sign-in may ask beside the password. */
export interface Questions {
  /** A password of their own, which first-time staff must choose. */
  newPassword(): Promise<string>;
  /** The code that their authenticator app shows. @param refused why the one before was not taken */
  code(refused?: Error): Promise<string>;
}

/** For accounts that are asked for a password alone. */
export const noQuestions: Questions = {
  newPassword: () => Promise.reject(new Error('This account has its own password')),
  code: () => Promise.reject(new Error('This account has no second factor')),
};

/** Refusals that another code may mend; the sign-in goes on. */
const correctable = ['CodeMismatchException', 'ExpiredCodeException', 'TooManyFailedAttemptsException', 'NetworkError'];

/**
 * Signs in by SRP: the password never leaves the page.
 * @throws Error named as Cognito names its refusals, but for a lock after wrong codes (TooManyFailedAttemptsException) and a session
 * that took too long (SessionTimedOut), which have Cognito's name of a wrong password
 */
export function signIn(email: string, password: string, questions: Questions): Promise<Tokens> {
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
      totpRequired: () => askForCode(),
    };
    const sendCode = (code: string) =>
      user.sendMFACode(code, { ...callbacks, onFailure: (error) => judgeCode(named(error)) }, 'SOFTWARE_TOKEN_MFA');
    const askForCode = (refused?: Error) => void questions.code(refused).then(sendCode, reject);
    const judgeCode = (error: Error) => (correctable.includes(error.name) ? askForCode(error) : reject(error));
    user.authenticateUser(new AuthenticationDetails({ Username: email, Password: password }), {
      ...callbacks,
      newPasswordRequired: () =>
        void questions.newPassword().then((chosen) => user.completeNewPasswordChallenge(chosen, {}, callbacks), reject),
    });
  });
}

/** Of a code, Cognito's NotAuthorizedException says one of two things. */
function named(error: Error): Error {
  const name = error.name === 'Error' ? ((error as { code?: string }).code ?? error.name) : error.name;
  if (name !== 'NotAuthorizedException') return Object.assign(error, { name });
  const locked = /attempts exceeded/i.test(error.message);
  return Object.assign(error, { name: locked ? 'TooManyFailedAttemptsException' : 'SessionTimedOut' });
}
