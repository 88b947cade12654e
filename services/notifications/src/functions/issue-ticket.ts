import { issueTicket as route } from '@claimstream/api-contract/notifications/issue-ticket';
import { environment, erasureStore, routeHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { issueTicket } from '../application/issue-ticket.ts';
import { connectionStore } from '../store/connections.ts';

const { WEBSOCKET_ENDPOINT, STAGE } = environment(
  z.object({ WEBSOCKET_ENDPOINT: z.string().regex(/^wss?:\/\//), STAGE: z.string().min(1) }),
);
const url = `${WEBSOCKET_ENDPOINT}/${STAGE}`;
const issue = issueTicket(erasureStore(), connectionStore(), () => new Date());

export const handler = routeHandler(route, async ({ caller }) => ({ ...(await issue(caller.sub)), url }));
