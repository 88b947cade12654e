import type { AuthAnswer } from '../sign-in.ts';
import { type Cognito, type InPool, poolVerb } from '../verb.ts';
import { answerChallenge, type ChallengeInput } from './respond-to-auth-challenge.ts';

export const adminRespondToAuthChallenge = (cognito: Cognito) =>
  poolVerb<ChallengeInput & InPool, AuthAnswer>(cognito, 'AdminRespondToAuthChallenge', (input) =>
    answerChallenge(cognito, cognito.pools.clientOf(input.UserPoolId, input.ClientId), input),
  );
