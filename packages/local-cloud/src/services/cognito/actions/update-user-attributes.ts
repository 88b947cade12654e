import { type Attribute, checkMutable, readAttributes } from '../attributes.ts';
import type { CodeDelivery } from '../codes.ts';
import { type Cognito, publicVerb } from '../verb.ts';
import type { WithToken } from './get-user.ts';

interface Input extends WithToken {
  UserAttributes: Attribute[];
}

export const updateUserAttributes = ({ tokens, users, codes }: Cognito) =>
  publicVerb<Input, { CodeDeliveryDetailsList: CodeDelivery[] }>(async (input) => {
    const { pool, client, user } = await tokens.whose(input.AccessToken);
    const change = readAttributes(pool.settings, input.UserAttributes, client);
    checkMutable(pool.settings, change);
    const newEmail = change.email !== undefined && change.email !== user.attributes.email;
    if (newEmail && pool.settings.usernameIsEmail) users.refuseTaken(pool, change.email!);
    const newPhone = change.phone_number !== undefined && change.phone_number !== user.attributes.phone_number;
    const unverified: Record<string, string> = {
      ...(newEmail ? { email_verified: 'false' } : {}),
      ...(newPhone ? { phone_number_verified: 'false' } : {}),
    };
    const changed = users.change(user, { attributes: { ...user.attributes, ...change, ...unverified } });
    const sends = newEmail && pool.settings.autoVerifyEmail;
    return { CodeDeliveryDetailsList: sends ? [await codes.send(pool, changed, 'verify-email')] : [] };
  });
