// biome-ignore-all lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework

/**
 * The alarm of something that a service promised and has not done in time, or may not do any more, which it counts in a metric of its own. It
 * rings for one count within `seconds`, under the section `breached-clocks` of the runbook.
 * @param {{ service: string, namespace: string, metric: string, seconds: number, what: string }} of what: what rings, and where to look
 */
function clockAlarm({ service, namespace, metric, seconds, what }) {
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
