import { AwsError } from '../../../errors.ts';
import type { PolicyStatement, Provisioner } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import { busName } from '../names.ts';

/** AWS::Events::EventBusPolicy: one statement of a bus's policy. */
export function eventBusPolicyProvisioner({ kernel, store }: EventsContext): Provisioner {
  const split = (physicalId: string): [string, string] => {
    const at = physicalId.lastIndexOf('|');
    return [physicalId.slice(0, at), physicalId.slice(at + 1)];
  };
  return {
    properties: ['EventBusName', 'StatementId', 'Statement', 'Action', 'Principal', 'Condition'],
    apply({ properties }) {
      const bus = store.bus(busName(properties.EventBusName));
      const sid: string = properties.StatementId;
      if (!sid) throw new AwsError('ValidationException', 'StatementId is required.');
      const id = `${bus.name}|${sid}`;
      store.savePolicy(bus.name, sid, [statement(properties, sid, bus.arn)]);
      return { physicalId: id, ref: sid };
    },
    remove({ physicalId }) {
      store.removePolicy(...split(physicalId));
    },
  };

  function statement(properties: Record<string, any>, sid: string, resource: string): PolicyStatement {
    if (properties.Statement) return { Sid: sid, ...properties.Statement };
    const account: string = properties.Principal ?? kernel.accountId;
    const { Key, Type, Value } = properties.Condition ?? {};
    return {
      Sid: sid,
      Effect: 'Allow',
      Principal: account === '*' ? '*' : { AWS: account.startsWith('arn:') ? account : `arn:aws:iam::${account}:root` },
      Action: properties.Action ?? 'events:PutEvents',
      Resource: resource,
      ...(Key ? { Condition: { [Type]: { [Key]: Value } } } : {}),
    };
  }
}
