const arn = (id) => ({ 'Fn::GetAtt': [id, 'Arn'] });

/**
 * The role under which EventBridge Scheduler sends to a queue, and sends undeliverable messages to its dead-letter queue.
 * @param {string} name prefix of the logical ids of the queues
 * @param {string} does name of its policy
 */
function schedulerRole(name, does) {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'scheduler.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      Policies: [
        {
          PolicyName: does,
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: [arn(`${name}Queue`), arn(`${name}Dlq`)] },
            ],
          },
        },
      ],
    },
  };
}

module.exports = { schedulerRole };
