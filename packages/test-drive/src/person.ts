import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Cloud } from '@claimstream/local-cloud';
import { signInAsStaff, signInByPassword } from '@claimstream/second-factor';

const PASSWORD = 'Correct-horse-7-staple';

/** A signed-in person: their id and a way to call the API as them. */
export interface Person {
  customerId: string;
  accessToken: string;
  call(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
}

export interface Answer {
  status: number;
  /** The JSON body; undefined where there is none. */
  body: any;
}

/** Creates a user of the platform's pool, in `group` if one is named, and signs them in: staff with a second factor. */
export async function signIn(cloud: Cloud, api: string, email: string, group?: string): Promise<Person> {
  const cognito = new CognitoIdentityProviderClient({
    endpoint: cloud.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { physicalId: UserPoolId } = cloud.resource('claimstream-platform-dev', 'UserPool');
  const { physicalId: ClientId } = cloud.resource('claimstream-platform-dev', 'UserPoolClient');
  const { User } = await cognito.send(
    new AdminCreateUserCommand({ UserPoolId, Username: email, MessageAction: 'SUPPRESS' }),
  );
  const Username = User!.Username!;
  await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: PASSWORD, Permanent: true }));
  if (group) await cognito.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: group }));
  const account = { clientId: ClientId, email, password: PASSWORD, now: () => cloud.kernel.clock.now() };
  const tokens = await (group ? signInAsStaff : signInByPassword)(cognito, account);
  cognito.destroy();
  const accessToken = tokens.AccessToken!;
  return {
    customerId: JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString('utf8')).sub,
    accessToken,
    async call(method, path, body, headers = {}) {
      const response = await fetch(`${api}${path}`, {
        method,
        headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json', ...headers },
        body: body && JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, body: text ? JSON.parse(text) : undefined };
    },
  };
}
