import { type Cognito, type InPool, poolVerb } from '../verb.ts';

interface Output {
  UserPoolClients: { ClientId: string; UserPoolId: string; ClientName: string }[];
}

/** All app clients of a pool, in one page. */
export const listUserPoolClients = (cognito: Cognito) =>
  poolVerb<InPool, Output>(cognito, 'ListUserPoolClients', ({ UserPoolId }) => ({
    UserPoolClients: cognito.pools.clients(UserPoolId).map(({ id, pool, settings }) => ({
      ClientId: id,
      UserPoolId: pool,
      ClientName: settings.name,
    })),
  }));
