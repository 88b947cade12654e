import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { timingOf } from '../../scheduler/expressions.ts';
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

/** The default quota of an account. */
const LONGEST_PATTERN = 2048;

/** PutRule: creates or replaces a rule and keeps its targets. */
export function putRule({ kernel, store, timetable }: EventsContext): Verb<PutRuleInput, { RuleArn: string }> {
  return {
    permissions: (input) => [
      { action: 'events:PutRule', resource: ruleArn(kernel, busName(input.EventBusName), input.Name) },
    ],
    run(input) {
      const { Name, EventPattern, ScheduleExpression, Description, RoleArn } = input;
      if (!/^[.\-_A-Za-z0-9]{1,64}$/.test(Name ?? ''))
        throw new AwsError('ValidationException', `Value '${Name}' at 'name' failed to satisfy constraint`);
      if (!EventPattern && !ScheduleExpression)
        throw new AwsError('ValidationException', 'Parameter(s) EventPattern or ScheduleExpression must be specified.');
      if (EventPattern && EventPattern.length > LONGEST_PATTERN)
        throw new AwsError('LimitExceededException', `An event pattern holds at most ${LONGEST_PATTERN} characters.`);
      const bus = store.bus(busName(input.EventBusName)).name;
      if (EventPattern) compilePattern(EventPattern);
      if (ScheduleExpression) checkSchedule(ScheduleExpression, bus);
      const arn = ruleArn(kernel, bus, Name);
      store.saveRule({
        name: Name,
        bus,
        arn,
        ...(EventPattern ? { pattern: EventPattern } : {}),
        ...(ScheduleExpression ? { schedule: ScheduleExpression } : {}),
        state: input.State === 'DISABLED' ? 'DISABLED' : 'ENABLED',
        ...(Description ? { description: Description } : {}),
        ...(RoleArn ? { roleArn: RoleArn } : {}),
      });
      timetable.wake();
      return { RuleArn: arn };
    },
  };
}

/** Rules accept no `at(…)`, and schedules only on the default bus. */
function checkSchedule(expression: string, bus: string): void {
  if (bus !== 'default')
    throw new AwsError('ValidationException', 'ScheduleExpression is supported only on the default event bus.');
  if (!/^(rate|cron)\(/.test(expression))
    throw new AwsError('ValidationException', 'Parameter ScheduleExpression is not valid.');
  timingOf(expression);
}
