// biome-ignore-all lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework
const { SERVICE_METRICS } = require('./service-metrics.cjs');

/**
 * The alarm for a deadline that a service missed or can no longer meet, which it counts in its own metric. It rings for one count within
 * `seconds`, under the section `breached-clocks` of the runbook.
 * @param {{ service: string, namespace: string, metric: string, seconds: number, what: string }} of what: the cause, and where to look
 * @throws Error for a metric that `service-metrics.cjs` does not list, because no dashboard would show it
 */
function clockAlarm({ service, namespace, metric, seconds, what }) {
  const listed = SERVICE_METRICS[namespace];
  if (listed?.service !== service || !listed.metrics.includes(metric))
    throw new Error(`${namespace} ${metric} of ${service} is not listed in service-metrics.cjs`);
  return {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      AlarmDescription: `${what}. docs/operations.md#breached-clocks`,
      Namespace: namespace,
      MetricName: metric,
      Dimensions: [
        { Name: 'service', Value: service },
        { Name: 'stage', Value: '${sls:stage}' },
      ],
      Statistic: 'Sum',
      Period: seconds,
      EvaluationPeriods: 1,
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
    },
  };
}

module.exports = { clockAlarm };
