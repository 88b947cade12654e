import type { Attribute } from '../attributes.ts';
import type { MfaSettings } from '../software-tokens.ts';
import { attributeList } from '../users.ts';
import { type Cognito, publicVerb } from '../verb.ts';

export interface WithToken {
  AccessToken: string;
}

interface Output extends MfaSettings {
  Username: string;
  UserAttributes: Attribute[];
}

export const getUser = ({ tokens, softwareTokens }: Cognito) =>
  publicVerb<WithToken, Output>(async (input) => {
    const { user, client } = await tokens.whose(input.AccessToken);
    const UserAttributes = attributeList(user, client.settings.readAttributes);
    return { Username: user.username, UserAttributes, ...softwareTokens.settings(user) };
  });
