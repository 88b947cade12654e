import { AwsError } from '../../../errors.ts';
import { checkPassword, isPassword } from '../passwords.ts';
import { type Cognito, publicVerb } from '../verb.ts';
import type { WithToken } from './get-user.ts';

interface Input extends WithToken {
  PreviousPassword: string;
  ProposedPassword: string;
}

export const changePassword = ({ tokens, users }: Cognito) =>
  publicVerb<Input, object>(async (input) => {
    const { pool, user } = await tokens.whose(input.AccessToken);
    if (!user.password || !(await isPassword(input.PreviousPassword, user.password))) {
      throw new AwsError('NotAuthorizedException', 'Incorrect username or password.');
    }
    const secrets = await users.secrets(pool, user.username, checkPassword(input.ProposedPassword, pool.settings));
    users.change(users.get(pool, user.username), secrets);
    return {};
  });
