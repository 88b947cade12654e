import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';

export type ContactOf = (customerId: string) => Promise<Record<string, string>>;

/** All attributes that the user pool has of a user, by name; empty for a removed user. */
export function contactIn(
  UserPoolId: string,
  cognito: Pick<CognitoIdentityProviderClient, 'send'> = new CognitoIdentityProviderClient({}),
): ContactOf {
  return async (Username) => {
    try {
      const { UserAttributes = [] } = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username }));
      return Object.fromEntries(UserAttributes.map(({ Name = '', Value = '' }) => [Name, Value]));
    } catch (error) {
      if (error instanceof UserNotFoundException) return {};
      throw error;
    }
  };
}
