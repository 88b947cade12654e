const { apiAddress, ownTable, subscriptions, template } = require('@claimstream/serverless-preset');

module.exports = template(
  ownTable({ indexes: ['open'] }),
  subscriptions({
    Policies: { events: ['PolicyIssued'] },
    Assessments: { events: ['ClaimAssessed'] },
    Payments: { events: ['PaymentCompleted', 'PaymentFailed'] },
  }),
  apiAddress('settlement'),
);
