const FOURTEEN_DAYS = 14 * 24 * 60 * 60;

/**
 * A service's notes to itself for later, with their dead-letter queue.
 * @param {string} name prefix of the logical ids
 * @param {number} delaySeconds at most 900, the longest delay SQS has
 */
function delayedQueue(name, delaySeconds) {
  const held = { MessageRetentionPeriod: FOURTEEN_DAYS, SqsManagedSseEnabled: true };
  return {
    Resources: {
      [`${name}Queue`]: {
        Type: 'AWS::SQS::Queue',
        Properties: {
          ...held,
          DelaySeconds: delaySeconds,
          VisibilityTimeout: 60,
          RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [`${name}Dlq`, 'Arn'] }, maxReceiveCount: 5 },
        },
      },
      [`${name}Dlq`]: { Type: 'AWS::SQS::Queue', Properties: held },
    },
  };
}

module.exports = { delayedQueue };
