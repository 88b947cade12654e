const { apiAddress, ownTable, subscriptions, template } = require('@claimstream/serverless-preset');

module.exports = template(
  ownTable(),
  subscriptions({
    Applications: { events: ['CustomerSubmitted'], timeoutSeconds: 30 },
    Documents: { events: ['DocumentRejected', 'FraudDetected', 'FraudNotDetected'] },
  }),
  apiAddress('customer'),
);
