const {
  apiAddress,
  serviceTable,
  subscriptions,
  template,
  unmatchedEvents,
} = require('@claimstream/serverless-preset');

module.exports = template(
  serviceTable(),
  unmatchedEvents('customer'),
  subscriptions({
    Applications: { events: ['CustomerSubmitted'], timeoutSeconds: 30 },
    Claims: { events: ['ClaimRequested'] },
    Losses: { events: ['ClaimAssessed', 'ClaimDenied', 'ClaimWithdrawn'] },
    // Claims' documents are the claims service's business.
    Documents: {
      events: [
        { DocumentRejected: { kind: ['licence', 'car'] } },
        { FraudDetected: { documentKind: ['licence', 'car'] } },
        { FraudNotDetected: { documentKind: ['licence', 'car'] } },
      ],
    },
  }),
  apiAddress('customer'),
);
