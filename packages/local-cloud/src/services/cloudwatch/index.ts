import { queryAnswer, queryParameters } from '../../front-door/query-protocol.ts';
import type { CloudService, Kernel, SignalMap } from '../../kernel.ts';
import { inputOf } from '../cloudformation/query-input.ts';
import { getMetricStatistics } from './actions/get-metric-statistics.ts';
import { listMetrics } from './actions/list-metrics.ts';
import { FunctionMetrics } from './function-metrics.ts';

/** CloudWatch metrics, of functions alone. */
export function createCloudwatch(kernel: Kernel): CloudService {
  const metrics = new FunctionMetrics(kernel);
  const invoked = (...[name, durationMs, failed]: SignalMap['function:invoked']) =>
    metrics.invoked(name, durationMs, failed);
  const throttled = (name: string) => metrics.throttled(name);
  kernel.signals.on('function:invoked', invoked).on('function:throttled', throttled);
  return {
    name: 'monitoring',
    targetPrefixes: ['GraniteServiceVersion20100801'],
    jsonVersion: '1.0',
    verbs: { GetMetricStatistics: getMetricStatistics(metrics), ListMetrics: listMetrics(metrics) },
    /** The query protocol, of older clients. */
    async handleHttp(request) {
      if (request.signedFor !== 'monitoring') return undefined;
      const parameters = queryParameters(request);
      const action = parameters?.get('Action');
      if (!parameters || !action) return undefined;
      const output = await kernel.call<any>(request.caller, 'monitoring', action, inputOf(parameters));
      const dated = output.Datapoints?.map((point: any) => ({
        ...point,
        Timestamp: new Date(point.Timestamp * 1000).toISOString(),
      }));
      const answer = { ...output, ...(dated && { Datapoints: dated }) };
      return queryAnswer(action, answer, 'http://monitoring.amazonaws.com/doc/2010-08-01/', request.requestId);
    },
    stop() {
      kernel.signals.off('function:invoked', invoked).off('function:throttled', throttled);
    },
  };
}
