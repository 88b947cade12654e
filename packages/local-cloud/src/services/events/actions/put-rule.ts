import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import { busName, ruleArn } from '../names.ts';
import { compilePattern } from '../pattern.ts';

export interface PutRuleInput {
  Name: string;
  EventBusName?: string;
  EventPattern?: string;
  ScheduleExpression?: string;
  State?: string;
  Description?: string;
  RoleArn?: string;
  Tags?: unknown;
}

/** The quota of an account that asked for no more. */
const LONGEST_PATTERN = 2048;

/** PutRule: creates or replaces a rule; its targets stay. */
export function putRule({ kernel, store }: EventsContext): Verb<PutRuleInput, { RuleArn: string }> {
  return {
    permissions: (input) => [
      { action: 'events:PutRule', resource: ruleArn(kernel, busName(input.EventBusName), input.Name) },
    ],
    run(input) {
      const { Name, EventPattern, Description, RoleArn } = input;
      if (input.ScheduleExpression) throw new NotEmulated('ScheduleExpression of an EventBridge rule');
      if (!/^[.\-_A-Za-z0-9]{1,64}$/.test(Name ?? ''))
        throw new AwsError('ValidationException', `Value '${Name}' at 'name' failed to satisfy constraint`);
      if (!EventPattern)
        throw new AwsError('ValidationException', 'Parameter(s) EventPattern or ScheduleExpression must be specified.');
      if (EventPattern.length > LONGEST_PATTERN)
        throw new AwsError('LimitExceededException', `An event pattern holds at most ${LONGEST_PATTERN} characters.`);
      const bus = store.bus(busName(input.EventBusName)).name;
      compilePattern(EventPattern);
      const arn = ruleArn(kernel, bus, Name);
      store.saveRule({
        name: Name,
        bus,
        arn,
        pattern: EventPattern,
        state: input.State === 'DISABLED' ? 'DISABLED' : 'ENABLED',
        ...(Description ? { description: Description } : {}),
        ...(RoleArn ? { roleArn: RoleArn } : {}),
      });
      return { RuleArn: arn };
    },
  };
}
