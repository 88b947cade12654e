import { AwsError } from '../../../errors.ts';
import type { Kernel, Permission } from '../../../kernel.ts';

/** The client's endpoint determines `ApiId` and `Stage`; the rest is the API's own input. */
export interface ConnectionInput {
  ApiId: string;
  Stage: string;
  ConnectionId: string;
}

/** The permission `execute-api:ManageConnections` on the connection, under the verb's HTTP method. */
export function manageConnection(kernel: Kernel, method: 'POST' | 'GET' | 'DELETE') {
  return ({ ApiId, Stage, ConnectionId }: ConnectionInput): Permission[] => [
    {
      action: 'execute-api:ManageConnections',
      resource: `arn:aws:execute-api:${kernel.region}:${kernel.accountId}:${ApiId}/${Stage}/${method}/@connections/${ConnectionId}`,
    },
  ];
}

export const gone = (): AwsError => new AwsError('GoneException', 'The connection is gone', 410);
