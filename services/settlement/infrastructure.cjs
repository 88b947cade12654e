const {
  apiAddress,
  customerData,
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
    ttl: 'expiresAt', // terms of policies of customers whose data are erased
  }),
  unmatchedEvents('settlement'),
  subscriptions({
    Policies: { events: ['PolicyIssued'] },
    Assessments: { events: ['ClaimAssessed', 'ClaimDenied', 'ClaimWithdrawn'] },
    FraudResults: {
      events: [
        { FraudDetected: { subjectKind: ['claim'] } },
        // That the rules find nothing in the first photo of a claim lifts nothing.
        {
          FraudNotDetected: {
            subjectKind: ['claim'],
            $or: [{ decidedBy: ['person'] }, { attempt: [{ numeric: ['>', 1] }] }],
          },
        },
      ],
    },
    // The books follow the facts of this service as they follow those of others: from the bus.
    Ledger: {
      events: [
        'ClaimRequested',
        'ClaimRejected',
        'ClaimDenied',
        // A claim that was paid has no reserve left.
        { ClaimClosed: { outcome: [{ 'anything-but': ['paid'] }] } },
        'ClaimExposureOpened',
        'ClaimExposureClosed',
        'ClaimReopened',
        'ClaimWithdrawn',
        'SettlementApprovalRequested',
        'SettlementFinalized',
        'SettlementPaid',
        'SettlementPaymentReturned',
        'SettlementReleased',
        'VendorBooked',
        'VendorFinalized',
      ],
    },
    Payments: { events: ['PaymentCompleted', 'PaymentFailed', 'PaymentReturned'] },
  }),
  customerData('settlement', { claimFiles: true }),
  apiAddress('settlement'),
);
