import { type Cognito, publicVerb } from '../verb.ts';
import type { WithToken } from './get-user.ts';

export const globalSignOut = ({ tokens }: Cognito) =>
  publicVerb<WithToken, object>(async (input) => {
    tokens.revokeAll((await tokens.whose(input.AccessToken)).user);
    return {};
  });
