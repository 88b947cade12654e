import { AwsError } from '../../../errors.ts';
import type { Kernel, Permission } from '../../../kernel.ts';

/** `ApiId` and `Stage` are what the client's endpoint says; the rest is the API's own input. */
export interface ConnectionInput {
  ApiId: string;
  Stage: string;
  ConnectionId: string;
}

/** What `execute-api:ManageConnections` is asked for: the connection, under the HTTP method of the verb. */
export function manageConnection(kernel: Kernel, method: 'POST' | 'GET' | 'DELETE') {
  return ({ ApiId, Stage, ConnectionId }: ConnectionInput): Permission[] => [
    {
      action: 'execute-api:ManageConnections',
      resource: `arn:aws:execute-api:${kernel.region}:${kernel.accountId}:${ApiId}/${Stage}/${method}/@connections/${ConnectionId}`,
    },
  ];
}

export const gone = (): AwsError => new AwsError('GoneException', 'The connection is gone', 410);
