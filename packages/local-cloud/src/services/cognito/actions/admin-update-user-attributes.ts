import { type Attribute, checkMutable, readAttributes } from '../attributes.ts';
import { type Cognito, type OfUser, poolVerb } from '../verb.ts';

export const adminUpdateUserAttributes = (cognito: Cognito) =>
  poolVerb<OfUser & { UserAttributes: Attribute[] }, object>(cognito, 'AdminUpdateUserAttributes', (input) => {
    const { pools, users } = cognito;
    const pool = pools.get(input.UserPoolId);
    const user = users.get(pool, input.Username);
    const change = readAttributes(pool.settings, input.UserAttributes, 'admin');
    checkMutable(pool.settings, change);
    const newEmail = change.email !== undefined && change.email !== user.attributes.email;
    if (newEmail && pool.settings.usernameIsEmail) users.refuseTaken(pool, change.email!);
    // A new address is unverified unless the same call marks it as verified.
    const newPhone = change.phone_number !== undefined && change.phone_number !== user.attributes.phone_number;
    const unverified: Record<string, string> = {
      ...(newEmail ? { email_verified: 'false' } : {}),
      ...(newPhone ? { phone_number_verified: 'false' } : {}),
    };
    users.change(user, { attributes: { ...user.attributes, ...unverified, ...change } });
    return {};
  });
