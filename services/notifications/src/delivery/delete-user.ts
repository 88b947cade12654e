import {
  AdminDeleteUserCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';

export type DeleteUser = (customerId: string) => Promise<void>;

/** Removes a user from the pool, with their address and all their ways to sign in. Succeeds if the user is already gone. */
export function deleteUserOf(
  UserPoolId: string,
  cognito: Pick<CognitoIdentityProviderClient, 'send'> = new CognitoIdentityProviderClient({}),
): DeleteUser {
  return async (Username) => {
    try {
      await cognito.send(new AdminDeleteUserCommand({ UserPoolId, Username }));
    } catch (error) {
      if (!(error instanceof UserNotFoundException)) throw error;
    }
  };
}
