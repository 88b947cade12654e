const {
  apiAddress,
  delayedQueue,
  serviceTable,
  subscriptions,
  template,
  unmatchedEvents,
} = require('@claimstream/serverless-preset');

module.exports = template(
  serviceTable({
    indexes: [
      { name: 'open', ordered: true },
      { name: 'customer', ordered: true },
    ],
  }),
  unmatchedEvents('fraud'),
  subscriptions({
    Facts: { events: ['CustomerAccepted', 'PolicyIssued', 'ClaimAccepted'] },
    Evidence: { events: ['DocumentProcessed'] },
  }),
  // What still cannot be checked after 15 minutes goes to a person.
  delayedQueue('Reminders', 900),
  apiAddress('fraud'),
);
