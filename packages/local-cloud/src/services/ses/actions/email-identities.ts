import { AwsError } from '../../../errors.ts';
import type { Kernel, Verb } from '../../../kernel.ts';
import { arn } from '../../../naming.ts';
import type { Definitions } from '../definitions.ts';

const typeOf = (identity: string) => (identity.includes('@') ? 'EMAIL_ADDRESS' : 'DOMAIN');

/** The identities that templates declared; none needs verification here. */
export const listEmailIdentities = ({ identities }: Definitions): Verb<object> => ({
  permissions: () => [{ action: 'ses:ListEmailIdentities', resource: '*' }],
  run: () => ({
    EmailIdentities: [...identities.keys()].sort().map((IdentityName) => ({
      IdentityType: typeOf(IdentityName),
      IdentityName,
      SendingEnabled: true,
      VerificationStatus: 'SUCCESS',
    })),
  }),
});

export const getEmailIdentity = (kernel: Kernel, { identities }: Definitions): Verb<{ EmailIdentity: string }> => ({
  permissions: ({ EmailIdentity }) => [
    { action: 'ses:GetEmailIdentity', resource: arn(kernel, 'ses', `identity/${EmailIdentity}`) },
  ],
  run({ EmailIdentity }) {
    if (!identities.has(EmailIdentity)) {
      throw new AwsError('NotFoundException', `Email identity ${EmailIdentity} does not exist.`, 404);
    }
    return { IdentityType: typeOf(EmailIdentity), VerifiedForSendingStatus: true, VerificationStatus: 'SUCCESS' };
  },
});
