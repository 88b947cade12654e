import type { Verb } from '../../../kernel.ts';
import type { FunctionMetrics } from '../function-metrics.ts';

export const listMetrics = (metrics: FunctionMetrics): Verb<{ Namespace?: string; MetricName?: string }> => ({
  permissions: () => [{ action: 'cloudwatch:ListMetrics', resource: '*' }],
  run({ Namespace = 'AWS/Lambda', MetricName }) {
    const known = Namespace === 'AWS/Lambda' ? metrics.names() : [];
    return {
      Metrics: known
        .filter(({ metric }) => MetricName === undefined || metric === MetricName)
        .map(({ functionName, metric }) => ({
          Namespace,
          MetricName: metric,
          Dimensions: [{ Name: 'FunctionName', Value: functionName }],
        })),
    };
  },
});
