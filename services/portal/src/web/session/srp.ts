import { AuthenticationDetails, CognitoUser, CognitoUserPool, type ICognitoStorage } from 'amazon-cognito-identity-js';
import { config } from '../config.ts';
import type { Tokens } from './cognito.ts';

/** The library would keep every token in the browser's storage, but `session.ts` stores them itself. */
const forgetful: ICognitoStorage = { setItem() {}, getItem: () => null, removeItem() {}, clear() {} };

/** Questions that a sign-in may ask besides the password. */
export interface Questions {
  /** A password of the user's own, for their first sign-in as staff. */
  newPassword(): Promise<string>;
  /** The code from the user's authenticator app. @param refused why the previous one was refused */
  code(refused?: Error): Promise<string>;
}

/** For accounts that need only a password. */
export const noQuestions: Questions = {
  newPassword: () => Promise.reject(new Error('This account has its own password')),
  code: () => Promise.reject(new Error('This account has no second factor')),
};

/** Refusals after which another code may succeed; the sign-in goes on. */
const correctable = ['CodeMismatchException', 'ExpiredCodeException', 'TooManyFailedAttemptsException', 'NetworkError'];

/**
 * Signs in by SRP: the password never leaves the page.
 * @throws Error with Cognito's name of the refusal, except for a lock after wrong codes (TooManyFailedAttemptsException) and an expired
 * sign-in (SessionTimedOut), which Cognito names like a wrong password
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

/** In answer to a code, Cognito's NotAuthorizedException has one of two meanings. */
function named(error: Error): Error {
  const name = error.name === 'Error' ? ((error as { code?: string }).code ?? error.name) : error.name;
  if (name !== 'NotAuthorizedException') return Object.assign(error, { name });
  const locked = /attempts exceeded/i.test(error.message);
  return Object.assign(error, { name: locked ? 'TooManyFailedAttemptsException' : 'SessionTimedOut' });
}
