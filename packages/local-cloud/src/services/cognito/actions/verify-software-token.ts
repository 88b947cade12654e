import { type Cognito, publicVerb } from '../verb.ts';
import { type TokenOrSession, whoSetsUp } from './associate-software-token.ts';

interface Input extends TokenOrSession {
  UserCode: string;
  FriendlyDeviceName?: string;
}

export const verifySoftwareToken = (cognito: Cognito) =>
  publicVerb<Input, { Status: 'SUCCESS'; Session?: string }>(async (input) => {
    const { pool, client, user } = await whoSetsUp(cognito, input);
    cognito.softwareTokens.verify(pool, user, input.UserCode);
    if (!input.Session) return { Status: 'SUCCESS' };
    cognito.challenges.take(client.id, input.Session, 'MFA_SETUP');
    const Session = cognito.challenges.open(client.id, user.username, 'MFA_SETUP', { verified: true });
    return { Status: 'SUCCESS', Session };
  });
