import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import type { Rule } from '../model.ts';
import { busName } from '../names.ts';
import { onRule, type RuleInput } from './rule-input.ts';

/** A rule in the API's shape. */
export function ruleShape(rule: Rule): Record<string, unknown> {
  return {
    Name: rule.name,
    Arn: rule.arn,
    ...(rule.pattern ? { EventPattern: rule.pattern } : {}),
    ...(rule.schedule ? { ScheduleExpression: rule.schedule } : {}),
    State: rule.state,
    EventBusName: rule.bus,
    ...(rule.description ? { Description: rule.description } : {}),
    ...(rule.roleArn ? { RoleArn: rule.roleArn } : {}),
  };
}

/** DescribeRule */
export function describeRule(context: EventsContext): Verb<RuleInput> {
  return {
    permissions: onRule(context, 'events:DescribeRule'),
    run: ({ Name = '', EventBusName }) => ruleShape(context.store.rule(busName(EventBusName), Name)),
  };
}
