const { apiAddress, ownTable, subscriptions, template } = require('@claimstream/serverless-preset');

const FOURTEEN_DAYS = 14 * 24 * 60 * 60;
const arn = (id) => ({ 'Fn::GetAtt': [id, 'Arn'] });

/** A message waits here for 15 minutes, the longest delay SQS has; then what is still unchecked goes to a person. */
const overdue = {
  Resources: {
    OverdueQueue: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        DelaySeconds: 900,
        VisibilityTimeout: 60,
        MessageRetentionPeriod: FOURTEEN_DAYS,
        SqsManagedSseEnabled: true,
        RedrivePolicy: { deadLetterTargetArn: arn('OverdueDlq'), maxReceiveCount: 5 },
      },
    },
    OverdueDlq: {
      Type: 'AWS::SQS::Queue',
      Properties: { MessageRetentionPeriod: FOURTEEN_DAYS, SqsManagedSseEnabled: true },
    },
  },
};

module.exports = template(
  ownTable({ indexes: ['open'] }),
  subscriptions({
    Facts: { events: ['CustomerAccepted', 'PolicyIssued', 'ClaimAccepted'] },
    Evidence: { events: ['DocumentProcessed'] },
  }),
  overdue,
  apiAddress('fraud'),
);
