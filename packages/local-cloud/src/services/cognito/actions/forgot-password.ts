import { AwsError } from '../../../errors.ts';
import { type CodeDelivery, deliveryTo } from '../codes.ts';
import { userNotFound } from '../users.ts';
import { type Cognito, publicVerb } from '../verb.ts';

export const forgotPassword = ({ pools, users, codes }: Cognito) =>
  publicVerb<{ ClientId: string; Username: string }, { CodeDeliveryDetails: CodeDelivery }>(async (input) => {
    const client = pools.client(input.ClientId);
    const pool = pools.get(client.pool);
    const user = users.find(pool, input.Username);
    if (!user) {
      // Answers as if it had sent one, so that nobody learns who has an account.
      if (client.settings.hidesUsers) return { CodeDeliveryDetails: deliveryTo(input.Username) };
      throw userNotFound();
    }
    if (!user.enabled) throw new AwsError('NotAuthorizedException', 'User is disabled.');
    if (user.status === 'FORCE_CHANGE_PASSWORD') {
      throw new AwsError('NotAuthorizedException', 'User password cannot be reset in the current state.');
    }
    if (user.attributes.email_verified !== 'true') {
      throw new AwsError(
        'InvalidParameterException',
        'Cannot reset password for the user as there is no registered/verified email or phone_number',
      );
    }
    return { CodeDeliveryDetails: await codes.send(pool, user, 'forgot-password') };
  });
