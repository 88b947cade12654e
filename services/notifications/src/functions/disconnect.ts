import { instrumented } from '@claimstream/lambda-kit';
import type { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import { type Notifications, notificationStore } from '../store/notifications.ts';

/** Forgets a closed connection. API Gateway does not always tell, so pushing finds the others. */
export function disconnect(store: Pick<Notifications, 'disconnect'>) {
  return async ({ requestContext: { connectionId } }: APIGatewayProxyWebsocketEventV2) => {
    await store.disconnect(connectionId);
    return { statusCode: 200 };
  };
}

export const handler = instrumented(disconnect(notificationStore()));
