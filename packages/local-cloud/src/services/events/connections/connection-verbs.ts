import { AwsError } from '../../../errors.ts';
import type { Kernel, Verb } from '../../../kernel.ts';
import { arn } from '../../../naming.ts';
import { type Connection, type ConnectionInput, checkAuth, checkName, shown } from './connection.ts';
import type { ConnectionStore } from './connection-store.ts';

const SECONDS = 1000;

/** The verbs for connections. Their secrets are stored, but never returned. */
export function connectionVerbs(kernel: Kernel, store: ConnectionStore): Record<string, Verb> {
  const on =
    (action: string) =>
    ({ Name }: { Name?: string }) => [
      {
        action: `events:${action}`,
        resource: store.find(Name ?? '')?.arn ?? arn(kernel, 'events', `connection/${Name}/*`),
      },
    ];
  const create: Verb<ConnectionInput> = {
    permissions: on('CreateConnection'),
    run({ Name, Description, AuthorizationType, AuthParameters }) {
      checkName(Name, 'Connection');
      checkAuth(AuthorizationType, AuthParameters);
      if (store.find(Name)) throw new AwsError('ResourceAlreadyExistsException', `Connection ${Name} already exists.`);
      return summary(
        store.save({
          name: Name,
          authorizationType: AuthorizationType,
          auth: AuthParameters!,
          description: Description,
        }),
      );
    },
  };
  const update: Verb<ConnectionInput> = {
    permissions: on('UpdateConnection'),
    run({ Name = '', Description, AuthorizationType, AuthParameters }) {
      const known = store.get(Name);
      const type = AuthorizationType ?? known.authorizationType;
      const auth = { ...(type === known.authorizationType && known.auth), ...AuthParameters };
      checkAuth(type, auth);
      const description = Description ?? known.description;
      return summary(store.save({ name: Name, authorizationType: type, auth, description }));
    },
  };
  const describe: Verb<{ Name?: string }> = {
    permissions: on('DescribeConnection'),
    run({ Name = '' }) {
      const known = store.get(Name);
      const { auth, description } = known;
      return { ...listed(known), AuthParameters: shown(auth), ...(description && { Description: description }) };
    },
  };
  const list: Verb<{ NamePrefix?: string }> = {
    permissions: () => [{ action: 'events:ListConnections', resource: '*' }],
    run: ({ NamePrefix }) => ({ Connections: store.list(NamePrefix).map(listed) }),
  };
  const remove: Verb<{ Name?: string }> = {
    permissions: on('DeleteConnection'),
    run({ Name = '' }) {
      const known = store.get(Name);
      store.remove(Name);
      return { ...summary(known), ConnectionState: 'DELETING' };
    },
  };
  return {
    CreateConnection: create,
    UpdateConnection: update,
    DescribeConnection: describe,
    ListConnections: list,
    DeleteConnection: remove,
  };
}

const summary = ({ arn, createdAt, changedAt }: Connection) => ({
  ConnectionArn: arn,
  ConnectionState: 'AUTHORIZED',
  CreationTime: createdAt / SECONDS,
  LastModifiedTime: changedAt / SECONDS,
});

const listed = (connection: Connection) => ({
  ...summary(connection),
  Name: connection.name,
  AuthorizationType: connection.authorizationType,
  LastAuthorizedTime: connection.changedAt / SECONDS,
});
