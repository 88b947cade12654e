import { NotEmulated } from '../../../errors.ts';
import { type Cognito, publicVerb } from '../verb.ts';
import type { WithToken } from './get-user.ts';

interface Input extends WithToken {
  AttributeName: string;
  Code: string;
}

export const verifyUserAttribute = ({ tokens, users, codes }: Cognito) =>
  publicVerb<Input, object>(async (input) => {
    const { user } = await tokens.whose(input.AccessToken);
    if (input.AttributeName !== 'email') throw new NotEmulated(`verifying ${input.AttributeName}`);
    codes.redeem(user, 'verify-email', input.Code);
    users.change(user, { attributes: { ...user.attributes, email_verified: 'true' } });
    return {};
  });
