import { inputOf } from '../../front-door/query-input.ts';
import { queryAnswer, queryParameters } from '../../front-door/query-protocol.ts';
import type { CloudService, Kernel, Measured, SignalMap } from '../../kernel.ts';
import { deleteAlarms } from './actions/delete-alarms.ts';
import { deleteDashboards } from './actions/delete-dashboards.ts';
import { describeAlarmHistory } from './actions/describe-alarm-history.ts';
import { describeAlarms } from './actions/describe-alarms.ts';
import { getDashboard } from './actions/get-dashboard.ts';
import { getMetricData } from './actions/get-metric-data.ts';
import { getMetricStatistics } from './actions/get-metric-statistics.ts';
import { listDashboards } from './actions/list-dashboards.ts';
import { listMetrics } from './actions/list-metrics.ts';
import { putDashboard } from './actions/put-dashboard.ts';
import { putMetricAlarm } from './actions/put-metric-alarm.ts';
import { putMetricData } from './actions/put-metric-data.ts';
import { setAlarmState } from './actions/set-alarm-state.ts';
import { switchAlarmActions } from './actions/switch-alarm-actions.ts';
import { alarmProvisioner } from './alarms/alarm-provisioner.ts';
import { AlarmStore } from './alarms/alarm-store.ts';
import { AlarmWatch } from './alarms/alarm-watch.ts';
import { CustomMetrics } from './custom-metrics.ts';
import { Dashboards } from './dashboards.ts';
import { embeddedMetrics, type Measurement } from './embedded-metrics.ts';
import { FunctionMetrics } from './function-metrics.ts';
import { minuteOf } from './statistics.ts';

/** CloudWatch: metrics of the services and those embedded in logs, alarms on them, and dashboards of stacks. */
export function createCloudwatch(kernel: Kernel): CloudService {
  const metrics = { functions: new FunctionMetrics(kernel), custom: new CustomMetrics(kernel) };
  const dashboards = new Dashboards(kernel);
  const alarms = new AlarmStore(kernel);
  const watch = new AlarmWatch(kernel, metrics, alarms, tellGauges);
  const invoked = (...[name, durationMs, failed]: SignalMap['function:invoked']) => {
    metrics.functions.invoked(name, durationMs, failed);
    watch.measured(kernel.clock.now());
  };
  const throttled = (name: string) => {
    metrics.functions.throttled(name);
    watch.measured(kernel.clock.now());
  };
  const measured = (one: Measured) => take(one, kernel.clock.now());
  const written = (...[group, messages]: SignalMap['log:written']) => {
    for (const message of messages) takeMetrics(group, message);
  };
  function add(measurement: Measurement): void {
    metrics.custom.add(measurement);
    watch.measured(measurement.at);
  }
  function take({ values, unit = 'Count', ...of }: Measured, at: number): void {
    for (const [name, value] of Object.entries(values)) add({ ...of, name, value, unit, at });
  }
  /** Gauges belong to the minute that is over. */
  function tellGauges(): void {
    const at = minuteOf(kernel.clock.now()) - 1;
    kernel.signals.emit('metrics:due', (one) => take(one, at));
  }
  function takeMetrics(group: string, message: string): void {
    try {
      for (const measurement of embeddedMetrics(message, kernel.clock.now())) add(measurement);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      kernel.notice('warn', `CloudWatch would drop a metric embedded in the log ${group}: ${reason}`, {
        logGroup: group,
      });
    }
  }
  kernel.signals
    .on('function:invoked', invoked)
    .on('function:throttled', throttled)
    .on('metric:measured', measured)
    .on('log:written', written);
  return {
    name: 'monitoring',
    targetPrefixes: ['GraniteServiceVersion20100801'],
    jsonVersion: '1.0',
    verbs: {
      DeleteAlarms: deleteAlarms(alarms),
      DeleteDashboards: deleteDashboards(dashboards),
      DescribeAlarmHistory: describeAlarmHistory(alarms),
      DescribeAlarms: describeAlarms(alarms),
      DisableAlarmActions: switchAlarmActions(alarms, false),
      EnableAlarmActions: switchAlarmActions(alarms, true),
      GetDashboard: getDashboard(dashboards),
      GetMetricData: getMetricData(metrics),
      GetMetricStatistics: getMetricStatistics(metrics),
      ListDashboards: listDashboards(dashboards),
      ListMetrics: listMetrics(metrics, kernel.clock),
      PutDashboard: putDashboard(dashboards),
      PutMetricAlarm: putMetricAlarm(alarms, watch, kernel.clock),
      PutMetricData: putMetricData(add, kernel.clock),
      SetAlarmState: setAlarmState(alarms, watch),
    },
    required: {
      AlarmName: ['PutMetricAlarm', 'SetAlarmState'],
      AlarmNames: ['DeleteAlarms', 'DisableAlarmActions', 'EnableAlarmActions'],
      ComparisonOperator: ['PutMetricAlarm'],
      DashboardBody: ['PutDashboard'],
      DashboardNames: ['DeleteDashboards'],
      EvaluationPeriods: ['PutMetricAlarm'],
      StateReason: ['SetAlarmState'],
      StateValue: ['SetAlarmState'],
      Threshold: ['PutMetricAlarm'],
      DashboardName: ['GetDashboard', 'PutDashboard'],
      EndTime: ['GetMetricData', 'GetMetricStatistics'],
      MetricDataQueries: ['GetMetricData'],
      MetricName: ['GetMetricStatistics'],
      Namespace: ['GetMetricStatistics', 'PutMetricData'],
      Period: ['GetMetricStatistics'],
      StartTime: ['GetMetricData', 'GetMetricStatistics'],
    },
    provisioners: {
      'AWS::CloudWatch::Alarm': alarmProvisioner(alarms, watch, kernel.clock),
      'AWS::CloudWatch::Dashboard': dashboards.provisioner(),
    },
    conditionKeys: ['cloudwatch:namespace'],
    /** The query protocol of older clients. */
    async handleHttp(request) {
      if (request.signedFor !== 'monitoring') return undefined;
      const parameters = queryParameters(request);
      const action = parameters?.get('Action');
      if (!parameters || !action) return undefined;
      const output = await kernel.call<any>(request.caller, 'monitoring', action, inputOf(parameters));
      return queryAnswer(action, dated(output), 'http://monitoring.amazonaws.com/doc/2010-08-01/', request.requestId);
    },
    start: () => watch.start(),
    async stop() {
      kernel.signals
        .off('function:invoked', invoked)
        .off('function:throttled', throttled)
        .off('metric:measured', measured)
        .off('log:written', written);
      await watch.stop();
    },
  };
}

const DATES = new Set([
  'Timestamp',
  'Timestamps',
  'LastModified',
  'StateUpdatedTimestamp',
  'StateTransitionedTimestamp',
  'AlarmConfigurationUpdatedTimestamp',
]);
const iso = (seconds: number) => new Date(seconds * 1000).toISOString();

/** The query protocol writes dates as text; JSON has seconds. */
function dated(value: any, name = ''): any {
  if (DATES.has(name)) return Array.isArray(value) ? value.map(iso) : iso(value);
  if (Array.isArray(value)) return value.map((item) => dated(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, dated(child, key)]));
}
