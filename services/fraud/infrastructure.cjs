const { apiAddress, delayedQueue, ownTable, subscriptions, template } = require('@claimstream/serverless-preset');

module.exports = template(
  ownTable({ indexes: ['open'] }),
  subscriptions({
    Facts: { events: ['CustomerAccepted', 'PolicyIssued', 'ClaimAccepted'] },
    Evidence: { events: ['DocumentProcessed'] },
  }),
  // What still cannot be checked after 15 minutes goes to a person.
  delayedQueue('Overdue', 900),
  apiAddress('fraud'),
);
