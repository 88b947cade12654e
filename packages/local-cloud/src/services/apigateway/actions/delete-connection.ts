import type { Kernel, Verb } from '../../../kernel.ts';
import type { Connections } from '../websocket-api/connections.ts';
import { type ConnectionInput, gone, manageConnection } from './connection-action.ts';

export function deleteConnection(
  kernel: Kernel,
  connections: Connections,
): Verb<ConnectionInput, Record<string, never>> {
  return {
    permissions: manageConnection(kernel, 'DELETE'),
    run({ ApiId, Stage, ConnectionId }) {
      const connection = connections.get(ApiId, Stage, ConnectionId);
      if (!connection) throw gone();
      connection.socket.close(1000, 'Connection closed by the API');
      return {};
    },
  };
}
