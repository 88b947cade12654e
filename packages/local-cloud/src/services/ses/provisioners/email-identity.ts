import type { Provisioner } from '../../../kernel.ts';
import type { Definitions } from '../definitions.ts';

/** `AWS::SES::EmailIdentity`: an address or a domain. Locally none has to prove itself. */
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
  apply({ properties }) {
    identities.add(properties.EmailIdentity);
    return { physicalId: properties.EmailIdentity };
  },
  remove({ physicalId }) {
    identities.delete(physicalId);
  },
});
