import { NotEmulated } from '../../errors.ts';
import type { Provisioner } from '../../kernel.ts';
import { physicalName } from '../../naming.ts';
import type { ParameterStore } from './parameter-store.ts';

/** AWS::SSM::Parameter */
export const parameterProvisioner = (store: ParameterStore): Provisioner => ({
  properties: ['Description', 'Name', 'Tags', 'Tier', 'Type', 'Value'],
  apply({ stackName, logicalId, properties }) {
    const { Type, Value } = properties;
    if (Type === 'SecureString') throw new NotEmulated('SSM parameters of type SecureString');
    const name: string = properties.Name ?? `CFN-${physicalName(stackName, logicalId)}`;
    const existing = store.get(name);
    // An unchanged value, as on every restart, makes no new version.
    if (existing?.value !== Value || existing?.type !== Type) store.put(name, Type, Value);
    return { physicalId: name, attributes: { Type, Value } };
  },
  remove({ physicalId }) {
    store.delete(physicalId);
  },
});
