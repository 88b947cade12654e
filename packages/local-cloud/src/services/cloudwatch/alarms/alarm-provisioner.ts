import type { Clock } from '../../../clock.ts';
import type { Provisioner } from '../../../kernel.ts';
import { physicalName } from '../../../naming.ts';
import type { AlarmInput } from './alarm.ts';
import { checkAlarm } from './alarm-check.ts';
import type { AlarmStore } from './alarm-store.ts';
import type { AlarmWatch } from './alarm-watch.ts';

/** Alarms of stacks. A restart applies them again; an unchanged alarm keeps its state. */
export function alarmProvisioner(alarms: AlarmStore, watch: AlarmWatch, clock: Clock): Provisioner {
  return {
    properties: [
      ...['AlarmName', 'AlarmDescription', 'ActionsEnabled', 'AlarmActions', 'OKActions', 'InsufficientDataActions'],
      ...['Namespace', 'MetricName', 'Dimensions', 'Statistic', 'ExtendedStatistic', 'Period', 'Unit', 'Metrics'],
      ...['EvaluationPeriods', 'DatapointsToAlarm', 'Threshold', 'ComparisonOperator', 'TreatMissingData', 'Tags'],
    ],
    apply({ stackName, logicalId, properties, physicalId }) {
      const AlarmName: string = properties.AlarmName ?? physicalId ?? physicalName(stackName, logicalId, 255);
      const alarm = { ...properties, AlarmName } as AlarmInput;
      checkAlarm(alarm);
      alarms.put(alarm);
      watch.measured(clock.now());
      return { physicalId: AlarmName, attributes: { Arn: alarms.arn(AlarmName) } };
    },
    remove: ({ physicalId }) => alarms.remove(physicalId),
  };
}
