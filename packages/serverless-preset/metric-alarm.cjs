// biome-ignore-all lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework
const { SERVICE_METRICS } = require('./service-metrics.cjs');

/**
 * The alarm for something that a service counts in its own metric, such as a missed deadline. It rings for one count within `seconds`.
 * @param {{ kind: string, service: string, namespace: string, metric: string, seconds: number, what: string }} of kind: its section of the
 * runbook; what: the cause, and where to look
 * @throws Error for a metric that `service-metrics.cjs` does not list, because no dashboard would show it
 */
function metricAlarm({ kind, service, namespace, metric, seconds, what }) {
  const listed = SERVICE_METRICS[namespace];
  if (listed?.service !== service || !listed.metrics.includes(metric))
    throw new Error(`${namespace} ${metric} of ${service} is not listed in service-metrics.cjs`);
  return {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      AlarmDescription: `${what}. docs/operations.md#${kind}`,
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

module.exports = { metricAlarm };
