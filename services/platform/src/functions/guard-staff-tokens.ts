import { AdminGetUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { instrumented } from '@claimstream/lambda-kit';
import { guardStaffTokens } from '../application/guard-staff-tokens.ts';

const cognito = new CognitoIdentityProviderClient({});

export const handler = instrumented(
  guardStaffTokens(async (UserPoolId, Username) => {
    const { UserMFASettingList } = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username }));
    return UserMFASettingList;
  }),
);
