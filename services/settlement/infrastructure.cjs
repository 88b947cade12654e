const {
  apiAddress,
  serviceTable,
  subscriptions,
  template,
  unmatchedEvents,
} = require('@claimstream/serverless-preset');

module.exports = template(
  serviceTable({ indexes: [{ name: 'open', ordered: true }] }),
  unmatchedEvents('settlement'),
  subscriptions({
    Policies: { events: ['PolicyIssued'] },
    Assessments: { events: ['ClaimAssessed'] },
    FraudResults: {
      events: [{ FraudDetected: { subjectKind: ['claim'] } }, { FraudNotDetected: { subjectKind: ['claim'] } }],
    },
    Payments: { events: ['PaymentCompleted', 'PaymentFailed'] },
  }),
  apiAddress('settlement'),
);
