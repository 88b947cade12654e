import {
  type CognitoIdentityProviderClient,
  ListUsersInGroupCommand,
  type UserType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Colleague } from '@claimstream/api-contract/claims/list-colleagues';

/** Groups whose members can have a claim. */
const groups = ['adjusters', 'supervisors'] as const;

/** Reads which members of staff can have a claim, from the user pool as it is now. */
export function colleaguesIn(UserPoolId: string, cognito: Pick<CognitoIdentityProviderClient, 'send'>) {
  return async (): Promise<Colleague[]> => {
    const users = (await Promise.all(groups.map(membersOf))).flat();
    const colleagues = users.filter(({ Enabled }) => Enabled !== false).flatMap(colleagueOf);
    const bySub = new Map(colleagues.map((one) => [one.sub, one]));
    return [...bySub.values()].sort((one, other) => one.email.localeCompare(other.email));
  };

  async function membersOf(GroupName: string): Promise<UserType[]> {
    const members: UserType[] = [];
    let NextToken: string | undefined;
    do {
      const page = await cognito.send(new ListUsersInGroupCommand({ UserPoolId, GroupName, Limit: 60, NextToken }));
      members.push(...(page.Users ?? []));
      NextToken = page.NextToken;
    } while (NextToken);
    return members;
  }
}

function colleagueOf({ Attributes = [] }: UserType): Colleague[] {
  const attribute = (name: string) => Attributes.find(({ Name }) => Name === name)?.Value;
  const [sub, email] = [attribute('sub'), attribute('email')];
  return sub && email ? [{ sub, email }] : [];
}
