import { checkPassword } from '../passwords.ts';
import { type Cognito, type OfUser, poolVerb } from '../verb.ts';

interface Input extends OfUser {
  Password: string;
  Permanent?: boolean;
}

export const adminSetUserPassword = (cognito: Cognito) =>
  poolVerb<Input, object>(cognito, 'AdminSetUserPassword', async (input) => {
    const { pools, users } = cognito;
    const pool = pools.get(input.UserPoolId);
    const { username } = users.get(pool, input.Username);
    const secrets = await users.secrets(pool, username, checkPassword(input.Password, pool.settings));
    const status = input.Permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD';
    users.change(users.get(pool, username), { ...secrets, status });
    return {};
  });
