import { config } from '../config.ts';

export interface Tokens {
  accessToken: string;
  refreshToken: string;
  /** Epoch milliseconds. */
  expiresAt: number;
}

type Json = Record<string, any>;

/** `name` is Cognito's exception, such as UserNotConfirmedException. */
export class SignInRefusal extends Error {}

/** Calls one of the user pool's public operations. */
export async function ask(operation: string, input: Json): Promise<Json> {
  const response = await fetch(config().cognito.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify({ ClientId: config().cognito.clientId, ...input }),
    credentials: 'omit',
  });
  const text = await response.text();
  const answer: Json = text ? JSON.parse(text) : {};
  if (response.ok) return answer;
  const name = String(answer.__type ?? 'UnknownError').replace(/^.*#/, '');
  throw Object.assign(new SignInRefusal(answer.message ?? answer.Message ?? name), { name });
}

export const signUp = (email: string, password: string) =>
  ask('SignUp', { Username: email, Password: password, UserAttributes: [{ Name: 'email', Value: email }] });

export const confirmSignUp = (email: string, code: string) =>
  ask('ConfirmSignUp', { Username: email, ConfirmationCode: code });

export const resendCode = (email: string) => ask('ResendConfirmationCode', { Username: email });

export const forgotPassword = (email: string) => ask('ForgotPassword', { Username: email });

export const resetPassword = (email: string, code: string, password: string) =>
  ask('ConfirmForgotPassword', { Username: email, ConfirmationCode: code, Password: password });

/** @throws SignInRefusal NotAuthorizedException when the session has ended */
export async function refresh(refreshToken: string): Promise<Tokens> {
  const { AuthenticationResult } = await ask('InitiateAuth', {
    AuthFlow: 'REFRESH_TOKEN_AUTH',
    AuthParameters: { REFRESH_TOKEN: refreshToken },
  });
  return {
    accessToken: AuthenticationResult.AccessToken,
    refreshToken: AuthenticationResult.RefreshToken ?? refreshToken,
    expiresAt: Date.now() + AuthenticationResult.ExpiresIn * 1000,
  };
}

/** Ends the session at the user pool: the refresh token becomes useless. */
export const revoke = (refreshToken: string) => ask('RevokeToken', { Token: refreshToken });
