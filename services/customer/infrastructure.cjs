// biome-ignore-all lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework
const {
  apiAddress,
  customerData,
  delayedQueue,
  metricAlarm,
  serviceTable,
  subscriptions,
  template,
  unmatchedEvents,
} = require('@claimstream/serverless-preset');

module.exports = template(
  serviceTable({ ttl: 'expiresAt' }), // records of policies that are kept for a time
  unmatchedEvents('customer'),
  subscriptions({
    Applications: { events: ['CustomerSubmitted'], timeoutSeconds: 30 },
    Claims: {
      events: ['ClaimRequested', 'ClaimReopened', 'ClaimRejected', 'ClaimClosed', 'ClaimWithdrawn'],
    },
    // From every service that erased data about a customer.
    Answers: {
      events: [
        'CustomerDataErasedByClaims',
        'CustomerDataErasedByCustomer',
        'CustomerDataErasedByDocuments',
        'CustomerDataErasedByFraud',
        'CustomerDataErasedByNotifications',
        'CustomerDataErasedByPartners',
        'CustomerDataErasedBySettlement',
        'CustomerDataErasedByVendor',
        'CustomerDataErasedByTelematics',
      ],
    },
    Contacts: { events: [{ ContactChanged: { changed: ['address', 'phone'] } }] },
    Driving: { events: ['DrivingScoreUpdated', 'DrivingConsentChanged'] },
    // An assessment says whether the car is a total loss, or no longer.
    Losses: { events: [{ ClaimAssessed: { totalLoss: [{ exists: true }] } }, 'ClaimDenied', 'ClaimWithdrawn'] },
    // The claims service handles the documents of claims.
    Documents: {
      events: [
        { DocumentRejected: { kind: ['licence', 'car'] } },
        { FraudDetected: { documentKind: ['licence', 'car'] } },
        { FraudNotDetected: { documentKind: ['licence', 'car'] } },
      ],
    },
  }),
  customerData('customer'),
  // An erasure is late if a service has not answered after this many seconds.
  delayedQueue('Reminders', 900),
  {
    Resources: {
      ErasureLateAlarm: metricAlarm({
        kind: 'breached-clocks',
        service: 'customer',
        namespace: 'Claimstream/Erasures',
        metric: 'ErasureLate',
        seconds: 900,
        what: 'A service has not answered an erasure after 15 minutes; the log of chaseAnswers names it',
      }),
    },
  },
  apiAddress('customer'),
);
