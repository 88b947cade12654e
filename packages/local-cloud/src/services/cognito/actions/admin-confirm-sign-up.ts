import { AwsError } from '../../../errors.ts';
import { type Cognito, type OfUser, poolVerb } from '../verb.ts';

export const adminConfirmSignUp = (cognito: Cognito) =>
  poolVerb<OfUser, object>(cognito, 'AdminConfirmSignUp', (input) => {
    const user = cognito.users.get(cognito.pools.get(input.UserPoolId), input.Username);
    if (user.status !== 'UNCONFIRMED') {
      throw new AwsError('NotAuthorizedException', `User cannot be confirmed. Current status is ${user.status}`);
    }
    cognito.users.change(user, { status: 'CONFIRMED' });
    return {};
  });
