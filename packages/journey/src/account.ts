import {
  ConfirmSignUpCommand,
  SignUpCommand,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { signInByPassword } from '@claimstream/second-factor';
import { lettersTo } from './mailbox.ts';
import type { Platform } from './platform.ts';

export interface Account {
  email: string;
  password: string;
}

/** Signs a new user up and confirms with the code from the mailbox. Safe to repeat after a failure. */
export async function signUp(platform: Platform, { email, password }: Account): Promise<void> {
  const { cognito, patience } = platform;
  const ClientId = platform.parameter('app-client-id');
  const UserAttributes = [{ Name: 'email', Value: email }];
  await patience.again('platform', 'sign-up in the user pool', async () => {
    try {
      await cognito.send(new SignUpCommand({ ClientId, Username: email, Password: password, UserAttributes }));
    } catch (error) {
      if (!(error instanceof UsernameExistsException)) throw error;
    }
  });
  const code = await patience.until('platform', 'the confirmation code by e-mail', () =>
    confirmationCode(platform, email),
  );
  await patience.again('platform', 'the confirmation of the sign-up', async () => {
    await cognito.send(new ConfirmSignUpCommand({ ClientId, Username: email, ConfirmationCode: code }));
  });
}

/** @returns an access token */
export function signIn(platform: Platform, { email, password }: Account): Promise<string> {
  return platform.patience.again('platform', 'sign-in', async () => {
    const account = { clientId: platform.parameter('app-client-id'), email, password };
    return (await signInByPassword(platform.cognito, account)).AccessToken!;
  });
}

async function confirmationCode(platform: Platform, email: string): Promise<string | undefined> {
  const letter = (await lettersTo(platform, email)).at(-1);
  return /\b(\d{6})\b/.exec(letter?.text ?? letter?.html ?? '')?.[1];
}
