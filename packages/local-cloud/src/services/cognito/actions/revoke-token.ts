import { type Cognito, publicVerb } from '../verb.ts';

export const revokeToken = ({ pools, tokens }: Cognito) =>
  publicVerb<{ ClientId: string; Token: string }, object>((input) => {
    tokens.revoke(pools.client(input.ClientId), input.Token);
    return {};
  });
