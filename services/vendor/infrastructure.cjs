const {
  apiAddress,
  customerData,
  scheduledQueue,
  serviceTable,
  subscriptions,
  template,
  unmatchedEvents,
} = require('@claimstream/serverless-preset');

module.exports = template(
  serviceTable({
    indexes: [
      { name: 'customer', ordered: true },
      { name: 'open', ordered: true },
    ],
    ttl: 'expiresAt', // claims without a booked car
  }),
  unmatchedEvents('vendor'),
  subscriptions({
    // Only the events that a rental needs: policies with cover, cars that cannot be driven, claims that end without a repair.
    Policies: { events: [{ PolicyIssued: { rentalCover: { perDayCents: [{ exists: true }] } } }] },
    Claims: {
      events: [
        { ClaimAccepted: { drivable: [false] } },
        'ClaimDenied',
        'ClaimWithdrawn',
        { ClaimClosed: { outcome: [{ 'anything-but': ['paid'] }] } },
        { SettlementFinalized: { totalLoss: [true] } },
      ],
    },
  }),
  // Ends rentals whose paid days are over. Rentals are counted in days, so a daily run suffices.
  scheduledQueue('Rentals', 'rate(1 day)', { timeoutSeconds: 60 }),
  customerData('vendor', { claimFiles: true }),
  apiAddress('vendor'),
);
