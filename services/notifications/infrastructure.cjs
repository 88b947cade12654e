const { apiAddress, ownTable, subscriptions, template } = require('@claimstream/serverless-preset');

module.exports = template(
  ownTable({ ttl: 'expiresAt', publishes: false }),
  subscriptions({
    News: {
      events: [
        'CustomerAccepted',
        'CustomerRejected',
        'PolicyIssued',
        'PolicyActivated',
        'CustomerDocumentUpdated',
        'DocumentRequested',
        'DocumentProcessed',
        'DocumentRejected',
        'ClaimAccepted',
        'ClaimRejected',
        'ClaimReviewRequested',
        'ClaimAssessed',
        'ClaimDenied',
        'ClaimClosed',
        'SettlementApprovalRequested',
        'SettlementFinalized',
        'SettlementPaid',
      ],
    },
  }),
  apiAddress('notifications'),
);
