import { AwsError } from '../../../errors.ts';
import type { Kernel, Verb } from '../../../kernel.ts';
import type { Connections } from '../websocket-api/connections.ts';
import { type ConnectionInput, gone, manageConnection } from './connection-action.ts';

const LARGEST_MESSAGE = 128 * 1024;

/** `Data` is base64. */
export function postToConnection(
  kernel: Kernel,
  connections: Connections,
): Verb<ConnectionInput & { Data: string }, Record<string, never>> {
  return {
    permissions: manageConnection(kernel, 'POST'),
    async run({ ApiId, Stage, ConnectionId, Data }) {
      const data = Buffer.from(Data, 'base64');
      if (data.length > LARGEST_MESSAGE) {
        throw new AwsError('PayloadTooLargeException', 'Message too long', 413);
      }
      const connection = connections.get(ApiId, Stage, ConnectionId);
      if (!connection) throw gone();
      try {
        await connections.send(connection, data);
      } catch (cause) {
        throw Object.assign(gone(), { cause });
      }
      return {};
    },
  };
}
