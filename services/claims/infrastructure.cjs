const {
  apiAddress,
  delayedQueue,
  ownTable,
  queueWithRules,
  subscriptions,
  template,
} = require('@claimstream/serverless-preset');

module.exports = template(
  ownTable({ indexes: ['customer', 'open'] }),
  subscriptions({
    Policies: { events: ['PolicyIssued', 'PolicyActivated'] },
    Notices: { events: ['ClaimRequested'] },
    Accepted: { events: ['ClaimAccepted'] },
    Evidence: { events: ['DocumentProcessed', 'FraudDetected', 'FraudNotDetected'] },
    Settlements: { events: ['SettlementFinalized', 'SettlementPaid'] },
  }),
  // What still cannot be decided after five minutes is refused with a reason.
  delayedQueue('Overdue', 300),
  // Executions that ended before their claim did, told by Step Functions on the default bus.
  queueWithRules('Stopped', {
    StoppedRule: {
      EventPattern: {
        source: ['aws.states'],
        'detail-type': ['Step Functions Execution Status Change'],
        detail: { stateMachineArn: [{ Ref: 'HandleClaim' }], status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
      },
    },
  }),
  apiAddress('claims'),
);
