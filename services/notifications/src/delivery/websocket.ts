import {
  ApiGatewayManagementApiClient,
  GoneException,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import type { Notification } from '@claimstream/api-contract/notifications/notification';

/** Pushes to one connection. False where the connection is gone. */
export type Push = (connectionId: string, notification: Notification) => Promise<boolean>;

/** @param endpoint `wss://…` of the WebSocket API's stage; the management API is at the same address over HTTP */
export function pushOver(endpoint: string): Push {
  const client = new ApiGatewayManagementApiClient({ endpoint: endpoint.replace(/^ws/, 'http') });
  return async (connectionId, notification) => {
    const Data = Buffer.from(JSON.stringify(notification));
    try {
      await client.send(new PostToConnectionCommand({ ConnectionId: connectionId, Data }));
      return true;
    } catch (error) {
      if (error instanceof GoneException) return false;
      throw error;
    }
  };
}
