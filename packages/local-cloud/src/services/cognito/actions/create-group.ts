import { AwsError } from '../../../errors.ts';
import type { Group } from '../groups.ts';
import { type Cognito, type InPool, poolVerb } from '../verb.ts';

interface Input extends InPool {
  GroupName: string;
  Description?: string;
  Precedence?: number;
}

export const createGroup = (cognito: Cognito) =>
  poolVerb<Input, { Group: Group }>(cognito, 'CreateGroup', (input) => {
    const { id } = cognito.pools.get(input.UserPoolId);
    if (cognito.groups.find(id, input.GroupName)) {
      throw new AwsError('GroupExistsException', 'A group with the name already exists.');
    }
    return { Group: cognito.groups.apply(id, input.GroupName, input.Description, input.Precedence) };
  });
