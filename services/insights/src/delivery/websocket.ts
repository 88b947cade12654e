import {
  ApiGatewayManagementApiClient,
  GoneException,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import type { EventFrame } from '@claimstream/api-contract/insights/observed-event';

/** Pushes to one connection. False where the connection is gone. */
export type Push = (connectionId: string, frame: EventFrame) => Promise<boolean>;

/** @param endpoint `wss://…` of the WebSocket API's stage; the management API is at the same address over HTTP */
export function pushOver(endpoint: string): Push {
  const client = new ApiGatewayManagementApiClient({ endpoint: endpoint.replace(/^ws/, 'http') });
  return async (connectionId, frame) => {
    const Data = Buffer.from(JSON.stringify(frame));
    try {
      await client.send(new PostToConnectionCommand({ ConnectionId: connectionId, Data }));
      return true;
    } catch (error) {
      if (error instanceof GoneException) return false;
      throw error;
    }
  };
}
