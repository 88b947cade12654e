import { environment } from '@claimstream/lambda-kit';
import * as z from 'zod';

/** The stage, a dimension of every business metric. */
export const { STAGE: stage } = environment(z.object({ STAGE: z.string().min(1) }));

/** Address of the operators' WebSocket. Only some functions have it. @throws Error in the others */
export function webSocketUrl(): string {
  const { WEBSOCKET_ENDPOINT } = environment(z.object({ WEBSOCKET_ENDPOINT: z.string().regex(/^wss?:\/\//) }));
  return `${WEBSOCKET_ENDPOINT}/${stage}`;
}
