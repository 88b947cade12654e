import { randomBytes } from 'node:crypto';
import { type ApiRequest, apiHandler, environment } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { hashOf } from '../domain/ticket.ts';
import { type Notifications, notificationStore } from '../store/notifications.ts';

const TICKET_SECONDS = 60;

/** A single-use ticket to open the WebSocket with: a token in a URL would land in logs. */
export function issueTicket(store: Pick<Notifications, 'issueTicket'>, url: string, now: () => Date) {
  return async ({ caller: { sub: customerId } }: Pick<ApiRequest<undefined>, 'caller'>) => {
    const ticket = randomBytes(32).toString('base64url');
    const expires = new Date(now().getTime() + TICKET_SECONDS * 1000);
    await store.issueTicket(hashOf(ticket), customerId, expires);
    return { status: 201, body: { ticket, url, expiresAt: expires.toISOString() } };
  };
}

const { WEBSOCKET_ENDPOINT, STAGE } = environment(
  z.object({ WEBSOCKET_ENDPOINT: z.string().regex(/^wss?:\/\//), STAGE: z.string().min(1) }),
);

export const handler = apiHandler({
  handle: issueTicket(notificationStore(), `${WEBSOCKET_ENDPOINT}/${STAGE}`, () => new Date()),
});
