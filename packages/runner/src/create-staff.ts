import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

/** Groups of the user pool, created by the platform's stack. */
export const groups = ['adjusters', 'supervisors', 'operators', 'finance', 'siu'] as const;
export type StaffGroup = (typeof groups)[number];

export interface StaffRequest {
  email: string;
  group: StaffGroup;
  password: string;
  stage: string;
  /** The local platform; undefined for AWS with the credentials of the environment. */
  endpoint: string | undefined;
  /** Region of the local platform; us-east-1 if absent. */
  region?: string;
}

/** A client of the stage's user pool, and the parameters with its ids. */
export function poolOf({ stage, endpoint, region = 'us-east-1' }: Pick<StaffRequest, 'stage' | 'endpoint' | 'region'>) {
  const local = endpoint && {
    endpoint,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const ssm = new SSMClient({ ...local });
  return {
    cognito: new CognitoIdentityProviderClient({ ...local }),
    async parameter(name: string): Promise<string> {
      const { Parameter } = await ssm.send(new GetParameterCommand({ Name: `/claimstream/${stage}/${name}` }));
      return Parameter!.Value!;
    },
  };
}

/**
 * Creates the user if missing, sets the password and adds the group. A former customer is signed out: a session that began without a
 * second factor must not become a staff session. @returns the user's `sub`
 */
export async function createStaff(request: StaffRequest): Promise<{ sub: string }> {
  const { email, group, password } = request;
  const { cognito, parameter } = poolOf(request);
  const UserPoolId = await parameter('user-pool-id');
  const attributes = [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
  ];
  try {
    await cognito.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: email,
        UserAttributes: attributes,
        MessageAction: 'SUPPRESS',
      }),
    );
  } catch (error) {
    if ((error as Error).name !== 'UsernameExistsException') throw error;
  }
  await cognito.send(
    new AdminSetUserPasswordCommand({ UserPoolId, Username: email, Password: password, Permanent: true }),
  );
  await cognito.send(new AdminAddUserToGroupCommand({ UserPoolId, Username: email, GroupName: group }));
  await cognito.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username: email }));
  const user = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username: email }));
  return { sub: user.UserAttributes?.find(({ Name }) => Name === 'sub')?.Value ?? '' };
}
