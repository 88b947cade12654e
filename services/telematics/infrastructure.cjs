const {
  apiAddress,
  customerData,
  metricAlarm,
  recordStream,
  serviceTable,
  subscriptions,
  template,
  unmatchedEvents,
} = require('@claimstream/serverless-preset');

module.exports = template(
  serviceTable({
    indexes: [
      { name: 'trips', ordered: true }, // trips of a device, by start time
      { name: 'open', ordered: true }, // quarantined records
    ],
    ttl: 'expiresAt', // trips, crashes and quarantined records
  }),
  unmatchedEvents('telematics'),
  subscriptions({
    Policies: { events: ['PolicyIssued'] },
    // An assessment has `totalLoss` only if the car is a total loss, or no longer one.
    Losses: { events: [{ ClaimAssessed: { totalLoss: [{ exists: true }] } }, 'ClaimDenied', 'ClaimWithdrawn'] },
    Revoked: { events: [{ DrivingConsentChanged: { granted: [false] } }], timeoutSeconds: 60 },
  }),
  recordStream('Trips', 'trips', { shards: 2 }),
  customerData('telematics'),
  apiAddress('telematics'),
  {
    Resources: {
      RecordsAlarm: metricAlarm({
        kind: 'quarantine',
        service: 'telematics',
        namespace: 'Claimstream/Telematics',
        metric: 'RecordsQuarantined',
        seconds: 3600,
        what: 'A record of a device is in quarantine; GET /telematics/quarantine names the reason',
      }),
    },
  },
);
