const {
  apiAddress,
  customerData,
  serviceTable,
  subscriptions,
  template,
  unmatchedEvents,
  websocketAddress,
} = require('@claimstream/serverless-preset');

const mail = (setting) => `\${file(../../packages/serverless-preset/stage.cjs):mail.${setting}}`;

module.exports = template(
  serviceTable({ ttl: 'expiresAt' }),
  unmatchedEvents('notifications'),
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
        'ClaimDraftPrepared',
        'PremiumAdjusted',
        'ClaimAccepted',
        'ClaimRejected',
        'ClaimReviewRequested',
        'ClaimAssessed',
        'ClaimDenied',
        'ClaimClosed',
        'ClaimExposureOpened',
        { ClaimLetterIssued: { kind: ['status'] } },
        'ClaimReopened',
        'ClaimWithdrawn',
        'SettlementApprovalRequested',
        'SettlementFinalized',
        'SettlementPaid',
        'SettlementPaymentReturned',
        'VendorBooked',
        'VendorEnding',
        'VendorFinalized',
      ],
    },
    Erased: { events: ['CustomerErasureCompleted'] },
    Staff: { events: ['ClaimDeadlineBreached'] },
  }),
  customerData('notifications'),
  {
    Conditions: { CreatesSenderIdentity: { 'Fn::Equals': [mail('identity'), 'create'] } },
    Resources: {
      // Mail is sent from this domain; SES says by its DNS records when it is verified.
      SenderIdentity: {
        Type: 'AWS::SES::EmailIdentity',
        Condition: 'CreatesSenderIdentity',
        Properties: { EmailIdentity: mail('domain') },
      },
    },
  },
  apiAddress('notifications'),
  websocketAddress('notifications'),
);
