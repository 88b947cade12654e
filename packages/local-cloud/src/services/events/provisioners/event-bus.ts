import type { PolicyDocument, Provisioner } from '../../../kernel.ts';
import { checkBusName } from '../actions/create-event-bus.ts';
import type { EventsContext } from '../context.ts';

/** AWS::Events::EventBus, custom or partner. */
export function eventBusProvisioner({ store }: EventsContext): Provisioner {
  return {
    properties: ['Name', 'EventSourceName', 'Description', 'Policy', 'Tags'],
    apply({ properties }) {
      const { Name, EventSourceName, Description } = properties;
      checkBusName({ Name, EventSourceName });
      const bus = store.saveBus({
        name: Name,
        ...(EventSourceName ? { source: EventSourceName } : {}),
        ...(Description ? { description: Description } : {}),
      });
      const policy: PolicyDocument | undefined =
        typeof properties.Policy === 'string' ? JSON.parse(properties.Policy) : properties.Policy;
      if (policy) store.savePolicy(bus.name, 'Policy', [policy.Statement].flat());
      else store.removePolicy(bus.name, 'Policy');
      return { physicalId: bus.name, attributes: { Arn: bus.arn, Name: bus.name, Policy: policy ?? '' } };
    },
    remove({ physicalId }) {
      store.removeBus(physicalId);
    },
  };
}
