import { CloudWatchClient, paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch';
import type { DescribedAlarm } from '../domain/alarm-list.ts';

/** The alarms of the stage: those with its topic as an action. */
export async function stageAlarms(stage: string, client = new CloudWatchClient({})): Promise<DescribedAlarm[]> {
  const found: DescribedAlarm[] = [];
  const pages = paginateDescribeAlarms({ client, pageSize: 100 }, { AlarmNamePrefix: `claimstream-${stage}-` });
  for await (const { MetricAlarms = [] } of pages) {
    for (const alarm of MetricAlarms) {
      // Another stage's name may begin with this one's: dev and dev-two.
      if (!alarm.AlarmActions?.some((action) => action.endsWith(`:claimstream-alarms-${stage}`))) continue;
      found.push({
        name: alarm.AlarmName!,
        description: alarm.AlarmDescription ?? '',
        state: alarm.StateValue!,
        since: alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp!,
        reason: alarm.StateReason ?? '',
      });
    }
  }
  return found;
}
