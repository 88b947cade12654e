import { environment } from '@claimstream/lambda-kit';
import * as z from 'zod';

/** The stage, a dimension of every business metric. */
export const { STAGE: stage } = environment(z.object({ STAGE: z.string().min(1) }));

/** Address of the operators' WebSocket, which only some functions are told. @throws Error in one that is not */
export function webSocketUrl(): string {
  const { WEBSOCKET_ENDPOINT } = environment(z.object({ WEBSOCKET_ENDPOINT: z.string().regex(/^wss?:\/\//) }));
  return `${WEBSOCKET_ENDPOINT}/${stage}`;
}
