/** As long as SQS keeps a message, counted from when it was sent, in the dead-letter queue too. */
const FOURTEEN_DAYS = 14 * 24 * 60 * 60;
/** Encrypted by SQS itself: EventBridge cannot use the key that AWS manages in KMS. */
const held = { MessageRetentionPeriod: FOURTEEN_DAYS, SqsManagedSseEnabled: true };

/**
 * A queue, and the dead-letter queue for what failed five times: `<name>Queue` and `<name>Dlq`.
 * @param {string} name prefix of the logical ids
 * @param {{ timeoutSeconds?: number, delaySeconds?: number }} [options] timeoutSeconds: of the consuming function; the
 *   visibility timeout is six times as long, as AWS advises; delaySeconds: at most 900, the longest delay SQS has
 */
function queueWithDlq(name, { timeoutSeconds = 10, delaySeconds } = {}) {
  return {
    [`${name}Queue`]: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        ...held,
        ...(delaySeconds !== undefined && { DelaySeconds: delaySeconds }),
        VisibilityTimeout: 6 * timeoutSeconds,
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [`${name}Dlq`, 'Arn'] }, maxReceiveCount: 5 },
      },
    },
    [`${name}Dlq`]: { Type: 'AWS::SQS::Queue', Properties: { ...held } },
  };
}

module.exports = { held, queueWithDlq };
