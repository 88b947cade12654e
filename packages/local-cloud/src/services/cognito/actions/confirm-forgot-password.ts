import { AwsError } from '../../../errors.ts';
import { checkPassword } from '../passwords.ts';
import { userNotFound } from '../users.ts';
import { type Cognito, publicVerb } from '../verb.ts';

interface Input {
  ClientId: string;
  Username: string;
  ConfirmationCode: string;
  Password: string;
}

export const confirmForgotPassword = ({ pools, users, codes }: Cognito) =>
  publicVerb<Input, object>(async (input) => {
    const client = pools.client(input.ClientId);
    const pool = pools.get(client.pool);
    const user = users.find(pool, input.Username);
    if (!user) {
      throw client.settings.hidesUsers
        ? new AwsError('ExpiredCodeException', 'Invalid code provided, please request a code again.')
        : userNotFound();
    }
    const password = checkPassword(input.Password, pool.settings);
    const secrets = await users.secrets(pool, user.username, password);
    codes.redeem(user, 'forgot-password', input.ConfirmationCode);
    users.change(users.get(pool, user.username), { ...secrets, status: 'CONFIRMED' });
    return {};
  });
