import { type Cognito, type InPool, poolVerb } from '../verb.ts';

export const describeUserPoolClient = (cognito: Cognito) =>
  poolVerb<InPool & { ClientId: string }, { UserPoolClient: object }>(cognito, 'DescribeUserPoolClient', (input) => {
    const { id, pool, settings, created } = cognito.pools.clientOf(input.UserPoolId, input.ClientId);
    return {
      UserPoolClient: {
        UserPoolId: pool,
        ClientId: id,
        ClientName: settings.name,
        CreationDate: created / 1000,
        ExplicitAuthFlows: settings.flows,
        AccessTokenValidity: settings.accessSeconds,
        IdTokenValidity: settings.idSeconds,
        RefreshTokenValidity: settings.refreshSeconds,
        TokenValidityUnits: { AccessToken: 'seconds', IdToken: 'seconds', RefreshToken: 'seconds' },
        PreventUserExistenceErrors: settings.hidesUsers ? 'ENABLED' : 'LEGACY',
        ReadAttributes: settings.readAttributes,
        WriteAttributes: settings.writeAttributes,
      },
    };
  });
