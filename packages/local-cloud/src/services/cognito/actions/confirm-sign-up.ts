import { AwsError } from '../../../errors.ts';
import { type Cognito, publicVerb } from '../verb.ts';

interface Input {
  ClientId: string;
  Username: string;
  ConfirmationCode: string;
}

export const confirmSignUp = ({ pools, users, codes }: Cognito) =>
  publicVerb<Input, object>((input) => {
    const client = pools.client(input.ClientId);
    const pool = pools.get(client.pool);
    const user = users.find(pool, input.Username);
    if (!user) {
      throw client.settings.hidesUsers
        ? new AwsError('ExpiredCodeException', 'Invalid code provided, please request a code again.')
        : new AwsError('UserNotFoundException', 'Username/client id combination not found.');
    }
    if (user.status !== 'UNCONFIRMED') {
      throw new AwsError('NotAuthorizedException', `User cannot be confirmed. Current status is ${user.status}`);
    }
    codes.redeem(user, 'sign-up', input.ConfirmationCode);
    users.change(user, { status: 'CONFIRMED', attributes: { ...user.attributes, email_verified: 'true' } });
    return {};
  });
