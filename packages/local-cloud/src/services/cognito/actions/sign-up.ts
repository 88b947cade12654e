import { AwsError } from '../../../errors.ts';
import { type Attribute, checkRequired, readAttributes } from '../attributes.ts';
import type { CodeDelivery } from '../codes.ts';
import { checkPassword } from '../passwords.ts';
import { type Cognito, publicVerb } from '../verb.ts';

interface Input {
  ClientId: string;
  Username: string;
  Password: string;
  UserAttributes?: Attribute[];
}

interface Output {
  UserConfirmed: boolean;
  UserSub: string;
  CodeDeliveryDetails?: CodeDelivery;
}

export const signUp = (cognito: Cognito) =>
  publicVerb<Input, Output>(async (input) => {
    const { pools, users, codes } = cognito;
    const client = pools.client(input.ClientId);
    const pool = pools.get(client.pool);
    if (pool.settings.adminCreateOnly) {
      throw new AwsError('NotAuthorizedException', 'SignUp is not permitted for this user pool');
    }
    const attributes = readAttributes(pool.settings, input.UserAttributes, client);
    if (pool.settings.usernameIsEmail) {
      if (!/^[^\s@]+@[^\s@]+$/.test(input.Username)) {
        throw new AwsError('InvalidParameterException', 'Username should be an email.');
      }
      attributes.email ??= input.Username;
    }
    checkRequired(pool.settings, attributes);
    const password = checkPassword(input.Password, pool.settings);
    const { username, sub } = users.claim(pool, input.Username);
    const secrets = await users.secrets(pool, username, password);
    // Checked again: another sign-up may have finished while this password was hashed.
    users.refuseTaken(pool, input.Username);
    if (attributes.email) attributes.email_verified = 'false';
    const user = users.insert(pool, { username, sub, status: 'UNCONFIRMED', attributes, ...secrets });
    if (!pool.settings.autoVerifyEmail || !attributes.email) return { UserConfirmed: false, UserSub: sub };
    const CodeDeliveryDetails = await codes.send(pool, user, 'sign-up');
    return { UserConfirmed: false, UserSub: sub, CodeDeliveryDetails };
  });
