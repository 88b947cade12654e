import { AwsError } from '../../../errors.ts';
import { type CodeDelivery, deliveryTo } from '../codes.ts';
import { userNotFound } from '../users.ts';
import { type Cognito, publicVerb } from '../verb.ts';

export const resendConfirmationCode = ({ pools, users, codes }: Cognito) =>
  publicVerb<{ ClientId: string; Username: string }, { CodeDeliveryDetails: CodeDelivery }>(async (input) => {
    const client = pools.client(input.ClientId);
    const pool = pools.get(client.pool);
    const user = users.find(pool, input.Username);
    if (!user) {
      // Answers as if it had sent one, so that nobody learns who has an account.
      if (client.settings.hidesUsers) return { CodeDeliveryDetails: deliveryTo(input.Username) };
      throw userNotFound();
    }
    if (user.status !== 'UNCONFIRMED') throw new AwsError('InvalidParameterException', 'User is already confirmed.');
    return { CodeDeliveryDetails: await codes.send(pool, user, 'sign-up') };
  });
