import type { Kernel, Verb } from '../../../kernel.ts';
import type { Connections } from '../websocket-api/connections.ts';
import { type ConnectionInput, gone, manageConnection } from './connection-action.ts';

export function getConnection(kernel: Kernel, connections: Connections): Verb<ConnectionInput> {
  return {
    permissions: manageConnection(kernel, 'GET'),
    run({ ApiId, Stage, ConnectionId }) {
      const connection = connections.get(ApiId, Stage, ConnectionId);
      if (!connection) throw gone();
      return {
        connectedAt: new Date(connection.connectedAt).toISOString(),
        identity: { userAgent: '', ...connection.identity },
        lastActiveAt: new Date(connection.lastActiveAt).toISOString(),
      };
    },
  };
}
