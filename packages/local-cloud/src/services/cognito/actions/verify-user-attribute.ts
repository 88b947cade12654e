import { verifying } from '../codes.ts';
import { type Cognito, publicVerb } from '../verb.ts';
import type { WithToken } from './get-user.ts';

interface Input extends WithToken {
  AttributeName: string;
  Code: string;
}

export const verifyUserAttribute = ({ tokens, users, codes }: Cognito) =>
  publicVerb<Input, object>(async (input) => {
    const { user } = await tokens.whose(input.AccessToken);
    const { purpose, verified } = verifying(input.AttributeName);
    codes.redeem(user, purpose, input.Code);
    users.change(user, { attributes: { ...user.attributes, [verified]: 'true' } });
    return {};
  });
