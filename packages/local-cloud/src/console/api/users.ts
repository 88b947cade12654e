import type { ConsoleContext, ConsolePage } from '../context.ts';

/** Every user of every pool, with status, groups and the code that their authenticator app would show now. */
export const users: ConsolePage = async (context) => {
  const { UserPools } = await context.ask('cognito-idp', 'ListUserPools', { MaxResults: 60 });
  return Promise.all(UserPools.map((pool: any) => poolWithUsers(context, pool)));
};

async function poolWithUsers({ ask, view }: ConsoleContext, { Id: UserPoolId, Name }: { Id: string; Name: string }) {
  const groups = new Map<string, string[]>();
  const { Groups } = await ask('cognito-idp', 'ListGroups', { UserPoolId });
  for (const { GroupName } of Groups) {
    const { Users } = await ask('cognito-idp', 'ListUsersInGroup', { UserPoolId, GroupName });
    for (const { Username } of Users) groups.set(Username, [...(groups.get(Username) ?? []), GroupName]);
  }
  const { Users } = await ask('cognito-idp', 'ListUsers', { UserPoolId });
  return {
    id: UserPoolId,
    name: Name,
    groups: Groups.map(({ GroupName }: any) => GroupName),
    users: Users.map((user: any) => ({
      username: user.Username,
      status: user.UserStatus,
      enabled: user.Enabled,
      createdAt: user.UserCreateDate * 1000,
      groups: groups.get(user.Username) ?? [],
      code: view<{ code: string; until: number }>('cognito-idp', 'code', { pool: UserPoolId, user: user.Username }),
      attributes: Object.fromEntries(user.Attributes.map((attribute: any) => [attribute.Name, attribute.Value])),
    })),
  };
}
