import { queryAnswer, queryParameters } from '../../front-door/query-protocol.ts';
import type { CloudService, Kernel, SignalMap } from '../../kernel.ts';
import { inputOf } from '../cloudformation/query-input.ts';
import { getDashboard } from './actions/get-dashboard.ts';
import { getMetricData } from './actions/get-metric-data.ts';
import { getMetricStatistics } from './actions/get-metric-statistics.ts';
import { listDashboards } from './actions/list-dashboards.ts';
import { listMetrics } from './actions/list-metrics.ts';
import { CustomMetrics } from './custom-metrics.ts';
import { Dashboards } from './dashboards.ts';
import { embeddedMetrics } from './embedded-metrics.ts';
import { FunctionMetrics } from './function-metrics.ts';

/** CloudWatch: metrics of functions, metrics that are embedded in logs, and dashboards as stacks describe them. */
export function createCloudwatch(kernel: Kernel): CloudService {
  const metrics = { functions: new FunctionMetrics(kernel), custom: new CustomMetrics(kernel) };
  const dashboards = new Dashboards(kernel);
  const invoked = (...[name, durationMs, failed]: SignalMap['function:invoked']) =>
    metrics.functions.invoked(name, durationMs, failed);
  const throttled = (name: string) => metrics.functions.throttled(name);
  const written = (...[group, messages]: SignalMap['log:written']) => {
    for (const message of messages) takeMetrics(group, message);
  };
  function takeMetrics(group: string, message: string): void {
    try {
      for (const measurement of embeddedMetrics(message, kernel.clock.now())) metrics.custom.add(measurement);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      kernel.notice('warn', `CloudWatch would drop a metric embedded in the log ${group}: ${reason}`, {
        logGroup: group,
      });
    }
  }
  kernel.signals.on('function:invoked', invoked).on('function:throttled', throttled).on('log:written', written);
  return {
    name: 'monitoring',
    targetPrefixes: ['GraniteServiceVersion20100801'],
    jsonVersion: '1.0',
    verbs: {
      GetDashboard: getDashboard(dashboards),
      GetMetricData: getMetricData(metrics),
      GetMetricStatistics: getMetricStatistics(metrics),
      ListDashboards: listDashboards(dashboards),
      ListMetrics: listMetrics(metrics, kernel.clock),
    },
    required: {
      DashboardName: ['GetDashboard'],
      EndTime: ['GetMetricData', 'GetMetricStatistics'],
      MetricDataQueries: ['GetMetricData'],
      MetricName: ['GetMetricStatistics'],
      Namespace: ['GetMetricStatistics'],
      Period: ['GetMetricStatistics'],
      StartTime: ['GetMetricData', 'GetMetricStatistics'],
    },
    provisioners: { 'AWS::CloudWatch::Dashboard': dashboards.provisioner() },
    /** The query protocol, of older clients. */
    async handleHttp(request) {
      if (request.signedFor !== 'monitoring') return undefined;
      const parameters = queryParameters(request);
      const action = parameters?.get('Action');
      if (!parameters || !action) return undefined;
      const output = await kernel.call<any>(request.caller, 'monitoring', action, inputOf(parameters));
      return queryAnswer(action, dated(output), 'http://monitoring.amazonaws.com/doc/2010-08-01/', request.requestId);
    },
    stop() {
      kernel.signals.off('function:invoked', invoked).off('function:throttled', throttled).off('log:written', written);
    },
  };
}

const DATES = new Set(['Timestamp', 'Timestamps', 'LastModified']);
const iso = (seconds: number) => new Date(seconds * 1000).toISOString();

/** The query protocol writes dates as text where JSON writes seconds. */
function dated(value: any, name = ''): any {
  if (DATES.has(name)) return Array.isArray(value) ? value.map(iso) : iso(value);
  if (Array.isArray(value)) return value.map((item) => dated(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, dated(child, key)]));
}
