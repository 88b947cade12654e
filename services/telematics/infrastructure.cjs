const {
  apiAddress,
  customerData,
  recordStream,
  serviceTable,
  subscriptions,
  template,
  unmatchedEvents,
} = require('@claimstream/serverless-preset');

module.exports = template(
  serviceTable({
    indexes: [
      { name: 'trips', ordered: true }, // of a device, by when they began
      { name: 'open', ordered: true }, // records that were set aside
    ],
    ttl: 'expiresAt', // trips, crashes, and what was set aside
  }),
  unmatchedEvents('telematics'),
  subscriptions({
    Policies: { events: ['PolicyIssued'] },
    // An assessment says so where the car is lost, or no longer.
    Losses: { events: [{ ClaimAssessed: { totalLoss: [{ exists: true }] } }, 'ClaimDenied', 'ClaimWithdrawn'] },
    Revoked: { events: [{ DrivingConsentChanged: { granted: [false] } }], timeoutSeconds: 60 },
  }),
  recordStream('Trips', 'trips', { shards: 2 }),
  customerData('telematics'),
  apiAddress('telematics'),
);
