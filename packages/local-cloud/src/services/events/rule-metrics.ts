import type { Kernel } from '../../kernel.ts';

type RuleMetric = 'MatchedEvents' | 'Invocations' | 'FailedInvocations' | 'InvocationsSentToDlq';

/** `AWS/Events` of one rule: by its name, and by its bus unless that is the default one. */
export function ruleMetrics({ signals }: Kernel) {
  return (ruleArn: string, metric: RuleMetric): void => {
    const [name = '', bus] = ruleArn
      .slice(ruleArn.indexOf(':rule/') + ':rule/'.length)
      .split('/')
      .reverse();
    const dimensions = { ...(bus && { EventBusName: bus }), RuleName: name };
    signals.emit('metric:measured', { namespace: 'AWS/Events', dimensions, values: { [metric]: 1 } });
  };
}
