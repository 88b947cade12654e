import {
  AssociateSoftwareTokenCommand,
  type AuthenticationResultType,
  type CognitoIdentityProviderClient,
  EnableSoftwareTokenMFAException,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { codeOf, STEP } from './code-of.ts';

export interface Account {
  clientId: string;
  email: string;
  /** The user's own password, which need not be replaced. */
  password: string;
  /** The user pool's time in epoch milliseconds, if it differs from the machine's. */
  now?: () => number;
}

type Cognito = Pick<CognitoIdentityProviderClient, 'send'>;

/** Connects a new authenticator to an account without one, and ends every session begun without it. @returns its secret */
export async function setUpSecondFactor(cognito: Cognito, account: Account): Promise<string> {
  const { AccessToken } = await signInByPassword(cognito, account);
  const { SecretCode } = await cognito.send(new AssociateSoftwareTokenCommand({ AccessToken }));
  await verify(cognito, AccessToken!, () => codeOf(SecretCode!, timeOf(account) - STEP));
  const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
  await cognito.send(new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings }));
  await cognito.send(new GlobalSignOutCommand({ AccessToken }));
  return SecretCode!;
}

/** Signs in a user without a second factor. @throws Error if the user pool wants more than the password */
export async function signInByPassword(cognito: Cognito, account: Account): Promise<AuthenticationResultType> {
  const { AuthenticationResult } = await cognito.send(byPassword(account));
  if (AuthenticationResult) return AuthenticationResult;
  throw new Error(`The user pool asks ${account.email} for another challenge than a password`);
}

/** Signs in by password and the current code. @param secret of the account's authenticator */
export async function signInWithCode(
  cognito: Cognito,
  account: Account,
  secret: string,
): Promise<AuthenticationResultType> {
  const { ChallengeName, Session } = await cognito.send(byPassword(account));
  if (ChallengeName !== 'SOFTWARE_TOKEN_MFA') throw new Error(`The user pool asks ${account.email} for no code`);
  const { AuthenticationResult } = await cognito.send(
    new RespondToAuthChallengeCommand({
      ClientId: account.clientId,
      ChallengeName,
      Session,
      ChallengeResponses: { USERNAME: account.email, SOFTWARE_TOKEN_MFA_CODE: codeOf(secret, timeOf(account)) },
    }),
  );
  return AuthenticationResult!;
}

/** The first sign-in of a new member of staff: sets the second factor up, and signs in with it. */
export async function signInAsStaff(cognito: Cognito, account: Account): Promise<AuthenticationResultType> {
  return signInWithCode(cognito, account, await setUpSecondFactor(cognito, account));
}

const timeOf = ({ now = Date.now }: Account): number => now();

const byPassword = ({ clientId, email, password }: Account) =>
  new InitiateAuthCommand({
    ClientId: clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: email, PASSWORD: password },
  });

/** If the time step ended on the way, the code was two steps old; a new one is computed. */
async function verify(cognito: Cognito, AccessToken: string, code: () => string): Promise<void> {
  const send = () => cognito.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: code() }));
  await send().catch((error) => {
    if (error instanceof EnableSoftwareTokenMFAException) return send();
    throw error;
  });
}
