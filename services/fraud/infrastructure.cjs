const {
  apiAddress,
  customerData,
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
      { name: 'customer', ordered: true, holds: [] },
    ],
    ttl: 'expiresAt', // what is kept for a time about a customer whose data are erased
  }),
  unmatchedEvents('fraud'),
  subscriptions({
    Facts: { events: ['CustomerAccepted', 'PolicyIssued', 'ClaimAccepted'] },
    Evidence: { events: ['DocumentProcessed'] },
  }),
  // What still cannot be checked after 15 minutes goes to a person.
  delayedQueue('Reminders', 900),
  customerData('fraud', { claimFiles: true }),
  apiAddress('fraud'),
);
