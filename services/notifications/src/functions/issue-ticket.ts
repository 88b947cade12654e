import { type ApiRequest, apiHandler, environment } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { issueTicket } from '../application/issue-ticket.ts';
import { notificationStore } from '../store/notifications.ts';

const { WEBSOCKET_ENDPOINT, STAGE } = environment(
  z.object({ WEBSOCKET_ENDPOINT: z.string().regex(/^wss?:\/\//), STAGE: z.string().min(1) }),
);
const url = `${WEBSOCKET_ENDPOINT}/${STAGE}`;

const answerTo =
  (issue: ReturnType<typeof issueTicket>) =>
  async ({ caller }: Pick<ApiRequest<undefined>, 'caller'>) => ({
    status: 201,
    body: { ...(await issue(caller.sub)), url },
  });

export const handler = apiHandler({ handle: answerTo(issueTicket(notificationStore(), () => new Date())) });
