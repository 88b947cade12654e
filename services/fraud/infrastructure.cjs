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
    ttl: 'expiresAt', // checks and fingerprints that are kept for a time after their customer's erasure
  }),
  unmatchedEvents('fraud'),
  subscriptions({
    Facts: { events: ['CustomerAccepted', 'PolicyIssued', 'ClaimAccepted'] },
    Evidence: { events: ['DocumentProcessed'] },
  }),
  // A check without its facts after 15 minutes goes to a person.
  delayedQueue('Reminders', 900),
  customerData('fraud', { claimFiles: true }),
  apiAddress('fraud'),
);
