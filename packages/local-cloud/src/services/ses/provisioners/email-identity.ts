import type { Provisioner } from '../../../kernel.ts';
import type { Definitions } from '../definitions.ts';

/** `AWS::SES::EmailIdentity`: an address or a domain. Locally none needs verification. */
export const emailIdentityProvisioner = ({ identities }: Definitions): Provisioner => ({
  properties: [
    'EmailIdentity',
    'ConfigurationSetAttributes',
    'DkimAttributes',
    'DkimSigningAttributes',
    'FeedbackAttributes',
    'MailFromAttributes',
    'Tags',
  ],
  apply({ stackName, logicalId, properties: { EmailIdentity } }) {
    identities.set(EmailIdentity, (identities.get(EmailIdentity) ?? new Set()).add(`${stackName}/${logicalId}`));
    return { physicalId: EmailIdentity };
  },
  remove({ stackName, logicalId, physicalId }) {
    const declaredBy = identities.get(physicalId);
    declaredBy?.delete(`${stackName}/${logicalId}`);
    if (declaredBy?.size === 0) identities.delete(physicalId);
  },
});
