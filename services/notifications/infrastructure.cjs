const { apiAddress, serviceTable, subscriptions, template } = require('@claimstream/serverless-preset');

module.exports = template(
  serviceTable({ ttl: 'expiresAt', publishes: false }),
  subscriptions({
    Notifications: {
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
  {
    Resources: {
      // Mail is sent from this domain; SES says by its DNS records when it is verified.
      SenderIdentity: {
        Type: 'AWS::SES::EmailIdentity',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework
        Properties: { EmailIdentity: '${param:senderDomain, "claimstream.example"}' },
      },
    },
  },
  apiAddress('notifications'),
);
