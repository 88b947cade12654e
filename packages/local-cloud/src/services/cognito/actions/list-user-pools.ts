import type { Verb } from '../../../kernel.ts';
import type { Cognito } from '../verb.ts';

interface Output {
  /** Dates in epoch seconds. */
  UserPools: { Id: string; Name: string; CreationDate: number }[];
}

export const listUserPools = ({ pools }: Cognito): Verb<object, Output> => ({
  permissions: () => [{ action: 'cognito-idp:ListUserPools', resource: '*' }],
  run: () => ({
    UserPools: pools.list().map(({ id, settings, created }) => ({
      Id: id,
      Name: settings.name,
      CreationDate: created / 1000,
    })),
  }),
});
