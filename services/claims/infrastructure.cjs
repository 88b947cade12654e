const { apiAddress, delayedQueue, ownTable, subscriptions, template } = require('@claimstream/serverless-preset');

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
  apiAddress('claims'),
);
