import type { Provisioner } from '../../../kernel.ts';
import { physicalName } from '../../../naming.ts';
import type { Definitions } from '../definitions.ts';

/** `AWS::SES::ConfigurationSet`: only its name; reputation and TLS mean nothing where no mail leaves. */
export const configurationSetProvisioner = ({ configurationSets }: Definitions): Provisioner => ({
  properties: [
    'Name',
    'DeliveryOptions',
    'ReputationOptions',
    'SendingOptions',
    'SuppressionOptions',
    'TrackingOptions',
    'VdmOptions',
    'Tags',
  ],
  apply({ stackName, logicalId, properties }) {
    const name = properties.Name ?? physicalName(stackName, logicalId);
    configurationSets.add(name);
    return { physicalId: name };
  },
  remove({ physicalId }) {
    configurationSets.delete(physicalId);
  },
});
