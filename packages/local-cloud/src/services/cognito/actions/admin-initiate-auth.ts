import { type AuthAnswer, beginSignIn } from '../sign-in.ts';
import { type Cognito, type InPool, poolVerb } from '../verb.ts';

interface Input extends InPool {
  ClientId: string;
  AuthFlow: string;
  AuthParameters?: Record<string, string>;
}

export const adminInitiateAuth = (cognito: Cognito) =>
  poolVerb<Input, AuthAnswer>(cognito, 'AdminInitiateAuth', (input) => {
    const client = cognito.pools.clientOf(input.UserPoolId, input.ClientId);
    return beginSignIn(cognito, client, input.AuthFlow, input.AuthParameters, true);
  });
