import { AwsError, NotEmulated } from '../../../errors.ts';
import { type Attribute, readAttributes } from '../attributes.ts';
import { checkPassword, temporaryPassword } from '../passwords.ts';
import { userType } from '../users.ts';
import { type Cognito, type OfUser, poolVerb } from '../verb.ts';

interface Input extends OfUser {
  UserAttributes?: Attribute[];
  TemporaryPassword?: string;
  MessageAction?: 'SUPPRESS' | 'RESEND';
  DesiredDeliveryMediums?: string[];
}

export const adminCreateUser = (cognito: Cognito) =>
  poolVerb<Input, { User: ReturnType<typeof userType> }>(cognito, 'AdminCreateUser', async (input) => {
    const { pools, users, codes } = cognito;
    const pool = pools.get(input.UserPoolId);
    const { settings } = pool;
    if (input.MessageAction === 'RESEND') throw new NotEmulated('AdminCreateUser with MessageAction RESEND');
    const attributes = readAttributes(settings, input.UserAttributes, 'admin');
    if (settings.usernameIsEmail) {
      if (!input.Username?.includes('@'))
        throw new AwsError('InvalidParameterException', 'Username should be an email.');
      attributes.email ??= input.Username;
    }
    const password = checkPassword(input.TemporaryPassword ?? temporaryPassword(settings), settings);
    const { username, sub } = users.claim(pool, input.Username);
    const secrets = await users.secrets(pool, username, password);
    users.refuseTaken(pool, input.Username);
    const user = users.insert(pool, { username, sub, status: 'FORCE_CHANGE_PASSWORD', attributes, ...secrets });
    const byEmail = input.DesiredDeliveryMediums?.includes('EMAIL') || settings.usernameIsEmail;
    if (input.MessageAction !== 'SUPPRESS' && byEmail && attributes.email) {
      const { subject, message } = settings.invitation;
      const text = message.replaceAll('{username}', input.Username).replaceAll('{####}', password);
      await codes.mail(pool, attributes.email, subject, text);
    }
    return { User: userType(user) };
  });
