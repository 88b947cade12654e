const { queueWithDlq } = require('./queue-with-dlq.cjs');
const { schedulerRole } = require('./scheduler-role.cjs');

/**
 * A queue to which EventBridge Scheduler sends a message at each scheduled time, with its dead-letter queue. Each message is `{"at": …}`:
 * the scheduled time, by the clock of the cloud.
 * @param {string} name prefix of the logical ids
 * @param {string} expression `rate(1 hour)`, or `cron(0 3 * * ? *)` in the local time of `zone`
 * @param {{ timeoutSeconds?: number, zone?: string }} [options] timeoutSeconds: of the consuming function; the visibility timeout is six times
 *   as long; zone: time zone of a cron, UTC by default
 */
function scheduledQueue(name, expression, { zone, ...options } = {}) {
  const arn = (id) => ({ 'Fn::GetAtt': [id, 'Arn'] });
  const [queue, dlq, role] = [`${name}Queue`, `${name}Dlq`, `${name}ScheduleRole`];
  return {
    Resources: {
      ...queueWithDlq(name, options),
      [role]: schedulerRole(name, 'tell'),
      [`${name}Schedule`]: {
        Type: 'AWS::Scheduler::Schedule',
        Properties: {
          ScheduleExpression: expression,
          ...(zone && { ScheduleExpressionTimezone: zone }),
          FlexibleTimeWindow: { Mode: 'OFF' },
          Target: {
            Arn: arn(queue),
            RoleArn: arn(role),
            Input: '{"at":"<aws.scheduler.scheduled-time>"}',
            DeadLetterConfig: { Arn: arn(dlq) },
          },
        },
      },
    },
  };
}

module.exports = { scheduledQueue };
