/** The longest that SQS keeps a message, counted from its sending, in the dead-letter queue too. */
const FOURTEEN_DAYS = 14 * 24 * 60 * 60;
/** Encrypted by SQS itself: EventBridge cannot use the key that AWS manages in KMS. */
const queueDefaults = { MessageRetentionPeriod: FOURTEEN_DAYS, SqsManagedSseEnabled: true };

/**
 * A queue, and the dead-letter queue for messages that failed too often: `<name>Queue` and `<name>Dlq`.
 * @param {string} name prefix of the logical ids
 * @param {{ timeoutSeconds?: number, delaySeconds?: number, maxReceiveCount?: number }} [options] timeoutSeconds: of the consuming function; the
 *   visibility timeout is six times as long, as AWS advises; delaySeconds: at most 900, SQS's limit;
 *   maxReceiveCount: tries before a message counts as failed
 */
function queueWithDlq(name, { timeoutSeconds = 10, delaySeconds, maxReceiveCount = 5 } = {}) {
  return {
    [`${name}Queue`]: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        ...queueDefaults,
        ...(delaySeconds !== undefined && { DelaySeconds: delaySeconds }),
        VisibilityTimeout: 6 * timeoutSeconds,
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [`${name}Dlq`, 'Arn'] }, maxReceiveCount },
      },
    },
    [`${name}Dlq`]: { Type: 'AWS::SQS::Queue', Properties: { ...queueDefaults } },
  };
}

module.exports = { queueDefaults, queueWithDlq };
