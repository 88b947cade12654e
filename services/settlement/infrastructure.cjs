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
    ttl: 'expiresAt', // terms of policies, once their customer's data are erased
  }),
  unmatchedEvents('settlement'),
  subscriptions({
    Policies: { events: ['PolicyIssued'] },
    Assessments: { events: ['ClaimAssessed', 'ClaimDenied', 'ClaimWithdrawn'] },
    FraudResults: {
      events: [
        { FraudDetected: { subjectKind: ['claim'] } },
        // The rules' finding nothing in a claim's first photo lifts no hold.
        {
          FraudNotDetected: {
            subjectKind: ['claim'],
            $or: [{ decidedBy: ['person'] }, { attempt: [{ numeric: ['>', 1] }] }],
          },
        },
      ],
    },
    // The books follow the facts of this service from the bus, like those of others.
    Ledger: {
      events: [
        'ClaimRequested',
        'ClaimRejected',
        'ClaimDenied',
        // A paid claim has no reserve left.
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
