import type { Permission } from '../../../kernel.ts';
import { busName, ruleArn } from '../names.ts';
import type { EventsRoom } from '../room.ts';

/** The members by which most verbs name a rule. */
export interface RuleInput {
  Name?: string;
  Rule?: string;
  EventBusName?: string;
}

/** The one permission that a verb about a rule needs. */
export function onRule({ kernel }: EventsRoom, action: string) {
  return (input: RuleInput): Permission[] => [
    { action, resource: ruleArn(kernel, busName(input.EventBusName), input.Name ?? input.Rule ?? '') },
  ];
}
