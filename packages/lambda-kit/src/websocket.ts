import {
  ApiGatewayManagementApiClient,
  GoneException,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';

/** Pushes a message, as JSON, to one connection. False if the connection is gone. */
export type Push<Message> = (connectionId: string, message: Message) => Promise<boolean>;

/** @param endpoint `wss://…` of the WebSocket API's stage; the management API is at the same address over HTTP */
export function pushOver<Message>(endpoint: string): Push<Message> {
  const client = new ApiGatewayManagementApiClient({ endpoint: endpoint.replace(/^ws/, 'http') });
  return async (connectionId, message) => {
    const Data = Buffer.from(JSON.stringify(message));
    try {
      await client.send(new PostToConnectionCommand({ ConnectionId: connectionId, Data }));
      return true;
    } catch (error) {
      if (error instanceof GoneException) return false;
      throw error;
    }
  };
}
