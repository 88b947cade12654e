import type { Attribute } from '../attributes.ts';
import { attributeList } from '../users.ts';
import { type Cognito, publicVerb } from '../verb.ts';

export interface WithToken {
  AccessToken: string;
}

export const getUser = ({ tokens }: Cognito) =>
  publicVerb<WithToken, { Username: string; UserAttributes: Attribute[] }>(async (input) => {
    const { user, client } = await tokens.whose(input.AccessToken);
    return { Username: user.username, UserAttributes: attributeList(user, client.settings.readAttributes) };
  });
