import { type AuthAnswer, beginSignIn } from '../sign-in.ts';
import { type Cognito, publicVerb } from '../verb.ts';

interface Input {
  ClientId: string;
  AuthFlow: string;
  AuthParameters?: Record<string, string>;
}

export const initiateAuth = (cognito: Cognito) =>
  publicVerb<Input, AuthAnswer>((input) =>
    beginSignIn(cognito, cognito.pools.client(input.ClientId), input.AuthFlow, input.AuthParameters, false),
  );
