import { type Cognito, publicVerb } from '../verb.ts';
import type { WithToken } from './get-user.ts';

export const deleteUser = ({ tokens, users }: Cognito) =>
  publicVerb<WithToken, object>(async (input) => {
    users.delete((await tokens.whose(input.AccessToken)).user);
    return {};
  });
