import type { Provisioner } from '../../../kernel.ts';
import { physicalName } from '../../../naming.ts';
import { putRule } from '../actions/put-rule.ts';
import type { EventsContext } from '../context.ts';
import type { Target } from '../model.ts';
import { busName } from '../names.ts';
import { checkTarget } from '../target-rules.ts';

/** AWS::Events::Rule with its targets; `Ref` is `bus|rule` on a bus that is not the default one. */
export function ruleProvisioner(context: EventsContext): Provisioner {
  const { store } = context;
  const verb = putRule(context);
  const split = (physicalId: string): [string, string] => {
    const at = physicalId.lastIndexOf('|');
    return at < 0 ? ['default', physicalId] : [physicalId.slice(0, at), physicalId.slice(at + 1)];
  };
  return {
    properties: [
      'Name',
      'Description',
      'EventBusName',
      'EventPattern',
      'RoleArn',
      'ScheduleExpression',
      'State',
      'Tags',
      'Targets',
    ],
    async apply({ stackName, logicalId, properties }) {
      const { EventPattern, Targets = [], Name = physicalName(stackName, logicalId), ...rest } = properties;
      const targets = (Targets as Target[]).map(normalised);
      targets.forEach(checkTarget);
      const pattern = typeof EventPattern === 'object' ? JSON.stringify(EventPattern) : EventPattern;
      const call = { caller: { kind: 'operator' }, requestId: '' } as const;
      const { RuleArn } = await verb.run({ ...rest, Name, EventPattern: pattern }, call);
      const bus = busName(properties.EventBusName);
      const id = bus === 'default' ? Name : `${bus}|${Name}`;
      const wanted = new Set(targets.map((target) => target.Id));
      for (const old of store.targets(bus, Name)) if (!wanted.has(old.Id)) store.removeTarget(bus, Name, old.Id);
      for (const target of targets) store.saveTarget(bus, Name, target);
      return { physicalId: id, attributes: { Arn: RuleArn } };
    },
    remove({ physicalId }) {
      store.removeRule(...split(physicalId));
    },
  };
}

/** YAML may carry a constant input as an object, and numbers as text. */
function normalised(target: Target): Target {
  const { Input } = target;
  return Input !== undefined && typeof Input !== 'string' ? { ...target, Input: JSON.stringify(Input) } : target;
}
