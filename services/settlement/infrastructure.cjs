const {
  apiAddress,
  serviceTable,
  subscriptions,
  template,
  unmatchedEvents,
} = require('@claimstream/serverless-preset');

module.exports = template(
  serviceTable({
    indexes: [
      { name: 'open', ordered: true },
      { name: 'journal', ordered: true },
    ],
  }),
  unmatchedEvents('settlement'),
  subscriptions({
    Policies: { events: ['PolicyIssued'] },
    Assessments: { events: ['ClaimAssessed', 'ClaimDenied', 'ClaimWithdrawn'] },
    FraudResults: {
      events: [{ FraudDetected: { subjectKind: ['claim'] } }, { FraudNotDetected: { subjectKind: ['claim'] } }],
    },
    // The books follow the facts of this service as they follow those of others: from the bus.
    Ledger: {
      events: [
        'ClaimRequested',
        'ClaimRejected',
        'ClaimDenied',
        'ClaimClosed',
        'ClaimReopened',
        'ClaimWithdrawn',
        'SettlementApprovalRequested',
        'SettlementFinalized',
        'SettlementPaid',
        'SettlementPaymentReturned',
        'SettlementReleased',
      ],
    },
    Payments: { events: ['PaymentCompleted', 'PaymentFailed', 'PaymentReturned'] },
  }),
  apiAddress('settlement'),
);
