// biome-ignore-all lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework or CloudFormation
const {
  apiAddress,
  customerData,
  delayedQueue,
  metricAlarm,
  schedulerRole,
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
        'ContactChanged',
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
  delayedQueue('Texts', 0),
  {
    Conditions: { CreatesSenderIdentity: { 'Fn::Equals': [mail('identity'), 'create'] } },
    Resources: {
      // Role under which a schedule returns a text to the queue of texts at the end of quiet hours.
      TextsScheduleRole: schedulerRole('Texts', 'bring-back'),
      TextsOverLimitAlarm: metricAlarm({
        kind: 'breached-clocks',
        service: 'notifications',
        namespace: 'Claimstream/Notifications',
        metric: 'TextsOverLimit',
        seconds: 3600,
        what: "The month's limit for texts is spent; customers get mails instead",
      }),
      // The domain that mails come from; SES verifies it by its DNS records.
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
