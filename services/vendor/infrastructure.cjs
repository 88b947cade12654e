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
    ttl: 'expiresAt', // claims for which no car is booked
  }),
  unmatchedEvents('vendor'),
  subscriptions({
    // Only what a rental needs: policies with cover, cars that cannot be driven, claims that end without a repair.
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
  // Ends rentals whose paid days are over; days count, so a day is soon enough.
  scheduledQueue('Rentals', 'rate(1 day)', { timeoutSeconds: 60 }),
  customerData('vendor', { claimFiles: true }),
  apiAddress('vendor'),
);
