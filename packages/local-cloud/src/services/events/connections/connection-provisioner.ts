import type { Provisioner } from '../../../kernel.ts';
import { physicalName } from '../../../naming.ts';
import { checkAuth, checkName } from './connection.ts';
import type { ConnectionStore } from './connection-store.ts';

/** AWS::Events::Connection; `Ref` is its name. */
export function connectionProvisioner(store: ConnectionStore): Provisioner {
  return {
    properties: ['Name', 'Description', 'AuthorizationType', 'AuthParameters'],
    apply({ stackName, logicalId, properties }) {
      const { AuthorizationType, AuthParameters, Description } = properties;
      const name: string = properties.Name ?? physicalName(stackName, logicalId, 64);
      checkName(name, 'Connection');
      checkAuth(AuthorizationType, AuthParameters);
      const saved = store.save({
        name,
        authorizationType: AuthorizationType,
        auth: AuthParameters,
        description: Description,
      });
      return { physicalId: name, attributes: { Arn: saved.arn } };
    },
    remove({ physicalId }) {
      store.remove(physicalId);
    },
  };
}
