import type { Permission } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import { busName, ruleArn } from '../names.ts';

/** The members that identify a rule in most verbs. */
export interface RuleInput {
  Name?: string;
  Rule?: string;
  EventBusName?: string;
}

/** The one permission that a verb on a rule needs. */
export function onRule({ kernel }: EventsContext, action: string) {
  return (input: RuleInput): Permission[] => [
    { action, resource: ruleArn(kernel, busName(input.EventBusName), input.Name ?? input.Rule ?? '') },
  ];
}
