import { instrumented } from '@claimstream/lambda-kit';
import type { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import { hashOf } from '../domain/ticket.ts';
import { type Notifications, notificationStore } from '../store/notifications.ts';

/** What $connect carries besides the usual fields of a WebSocket event. */
type ConnectEvent = APIGatewayProxyWebsocketEventV2 & { queryStringParameters?: Record<string, string | undefined> };

/** Lets a browser in that holds a fresh ticket, as the customer the ticket was issued to. */
export function connect(store: Pick<Notifications, 'redeemTicket' | 'connect'>, now: () => Date) {
  return async ({ requestContext: { connectionId }, queryStringParameters }: ConnectEvent) => {
    const ticket = queryStringParameters?.ticket;
    const customerId = ticket && (await store.redeemTicket(hashOf(ticket), now()));
    if (!customerId)
      return { statusCode: 401, body: 'The ticket is unknown, used or older than a minute. Ask for another.' };
    await store.connect(customerId, connectionId, now());
    return { statusCode: 200 };
  };
}

export const handler = instrumented(connect(notificationStore(), () => new Date()));
