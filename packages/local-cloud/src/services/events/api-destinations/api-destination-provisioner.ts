import type { Provisioner } from '../../../kernel.ts';
import { physicalName } from '../../../naming.ts';
import { checkName } from '../connections/connection.ts';
import type { ConnectionStore } from '../connections/connection-store.ts';
import { destinationOf } from './api-destination.ts';
import type { ApiDestinationStore } from './api-destination-store.ts';

/** AWS::Events::ApiDestination; `Ref` is its name. */
export function apiDestinationProvisioner(store: ApiDestinationStore, connections: ConnectionStore): Provisioner {
  return {
    properties: [
      'Name',
      'Description',
      'ConnectionArn',
      'InvocationEndpoint',
      'HttpMethod',
      'InvocationRateLimitPerSecond',
    ],
    apply({ stackName, logicalId, properties }) {
      const name: string = properties.Name ?? physicalName(stackName, logicalId, 64);
      checkName(name, 'Api-destination');
      const given = destinationOf(properties);
      connections.byArn(given.connectionArn);
      return { physicalId: name, attributes: { Arn: store.save({ name, ...given }).arn } };
    },
    remove({ physicalId }) {
      store.remove(physicalId);
    },
  };
}
