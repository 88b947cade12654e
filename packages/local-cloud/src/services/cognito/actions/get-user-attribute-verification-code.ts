import { type CodeDelivery, verifying } from '../codes.ts';
import { type Cognito, publicVerb } from '../verb.ts';
import type { WithToken } from './get-user.ts';

export const getUserAttributeVerificationCode = ({ tokens, codes }: Cognito) =>
  publicVerb<WithToken & { AttributeName: string }, { CodeDeliveryDetails: CodeDelivery }>(async (input) => {
    const { pool, user } = await tokens.whose(input.AccessToken);
    return { CodeDeliveryDetails: await codes.send(pool, user, verifying(input.AttributeName).purpose) };
  });
