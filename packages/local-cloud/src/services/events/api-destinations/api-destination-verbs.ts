import { AwsError } from '../../../errors.ts';
import type { Kernel, Verb } from '../../../kernel.ts';
import { arn } from '../../../naming.ts';
import { checkName } from '../connections/connection.ts';
import type { ConnectionStore } from '../connections/connection-store.ts';
import { type ApiDestination, type ApiDestinationInput, destinationOf } from './api-destination.ts';
import type { ApiDestinationStore } from './api-destination-store.ts';

const SECONDS = 1000;

/** The verbs for API destinations. */
export function apiDestinationVerbs(
  kernel: Kernel,
  store: ApiDestinationStore,
  connections: ConnectionStore,
): Record<string, Verb> {
  const on =
    (action: string) =>
    ({ Name }: { Name?: string }) => {
      const resource = store.find(Name ?? '')?.arn ?? arn(kernel, 'events', `api-destination/${Name}/*`);
      return [{ action: `events:${action}`, resource }];
    };
  const save = (name: string, input: ApiDestinationInput, known?: ApiDestination) => {
    const given = destinationOf(input, known);
    connections.byArn(given.connectionArn);
    return summary(store.save({ name, ...given }));
  };
  const create: Verb<ApiDestinationInput> = {
    permissions: on('CreateApiDestination'),
    run(input) {
      const { Name } = input;
      checkName(Name, 'Api-destination');
      if (store.find(Name))
        throw new AwsError('ResourceAlreadyExistsException', `An api-destination '${Name}' already exists.`);
      return save(Name, input);
    },
  };
  const update: Verb<ApiDestinationInput> = {
    permissions: on('UpdateApiDestination'),
    run: (input) => save(input.Name ?? '', input, store.get(input.Name ?? '')),
  };
  const describe: Verb<{ Name?: string }> = {
    permissions: on('DescribeApiDestination'),
    run({ Name = '' }) {
      const known = store.get(Name);
      return { ...listed(known), ...(known.description && { Description: known.description }) };
    },
  };
  const list: Verb<{ NamePrefix?: string; ConnectionArn?: string }> = {
    permissions: () => [{ action: 'events:ListApiDestinations', resource: '*' }],
    run: ({ NamePrefix = '', ConnectionArn }) => ({
      ApiDestinations: store
        .list()
        .filter(({ name }) => name.startsWith(NamePrefix))
        .filter(({ connectionArn }) => !ConnectionArn || connectionArn === ConnectionArn)
        .map(listed),
    }),
  };
  const remove: Verb<{ Name?: string }> = {
    permissions: on('DeleteApiDestination'),
    run({ Name = '' }) {
      store.get(Name);
      store.remove(Name);
      return {};
    },
  };
  return {
    CreateApiDestination: create,
    UpdateApiDestination: update,
    DescribeApiDestination: describe,
    ListApiDestinations: list,
    DeleteApiDestination: remove,
  };
}

const summary = ({ arn, createdAt, changedAt }: ApiDestination) => ({
  ApiDestinationArn: arn,
  ApiDestinationState: 'ACTIVE',
  CreationTime: createdAt / SECONDS,
  LastModifiedTime: changedAt / SECONDS,
});

const listed = (destination: ApiDestination) => ({
  ...summary(destination),
  Name: destination.name,
  ConnectionArn: destination.connectionArn,
  InvocationEndpoint: destination.endpoint,
  HttpMethod: destination.method,
  InvocationRateLimitPerSecond: destination.ratePerSecond,
});
