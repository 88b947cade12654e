// biome-ignore-all lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework
const {
  apiAddress,
  customerData,
  delayedQueue,
  metricAlarm,
  scheduledQueue,
  serviceTable,
  queueWithRules,
  subscriptions,
  template,
  unmatchedEvents,
} = require('@claimstream/serverless-preset');

module.exports = template(
  serviceTable({
    indexes: [
      { name: 'customer', ordered: true, holds: [] },
      { name: 'open', ordered: true, holds: ['claimId', 'customerId', 'reasons'] }, // the work queue and its counts, and running deadlines
      { name: 'due', ordered: true, holds: ['claimId', 'customerId'] }, // by the next action on a deadline, an activity or an erased customer's files
      { name: 'desk', ordered: true, holds: ['claimId'] }, // by state and by owner
    ],
    ttl: 'expiresAt', // drafts
  }),
  unmatchedEvents('claims'),
  subscriptions({
    Policies: { events: ['PolicyIssued', 'PolicyActivated', 'PolicyNotFound'] },
    Requested: { events: ['ClaimRequested'] },
    Crashes: { events: ['CrashDetected'] },
    // Claims handled without waiting for evidence: the car is stolen, or the claim was reopened.
    Accepted: { events: [{ ClaimAccepted: { stolen: [true] } }, 'ClaimReopened'] },
    Catastrophes: { events: ['CatastropheDeclared', 'CatastropheEnded'] },
    Evidence: {
      events: [
        { DocumentProcessed: { reading: { kind: ['damage'] } } },
        { FraudDetected: { subjectKind: ['claim'] } },
        { FraudNotDetected: { subjectKind: ['claim'] } },
      ],
    },
    Clocks: {
      events: [
        'ClaimRequested',
        'ClaimAccepted',
        'ClaimRejected',
        { DocumentProcessed: { reading: { kind: ['damage'] } } },
        'ClaimDenied',
        'SettlementFinalized',
        'SettlementPaid',
        'ClaimClosed',
        'ClaimReopened',
        'ClaimWithdrawn',
      ],
    },
    Settlements: {
      events: ['SettlementDeclined', 'SettlementFinalized', 'SettlementPaid', 'SettlementPaymentReturned'],
    },
  }),
  // If cover is still undecided after five minutes, a person sees the claim.
  delayedQueue('Reminders', 300),
  // Due actions about the deadlines of claims. Deadlines are days, so once an hour is soon enough.
  scheduledQueue('Deadlines', 'rate(1 hour)', { timeoutSeconds: 60 }),
  customerData('claims'),
  // Retained claim files of customers whose data are erased. Retention takes years, so once a day is soon enough, at night where the customers
  // live.
  scheduledQueue('Files', 'cron(0 3 * * ? *)', { timeoutSeconds: 60, zone: 'America/New_York' }),
  {
    Resources: {
      DeadlineBreachedAlarm: metricAlarm({
        kind: 'breached-clocks',
        service: 'claims',
        namespace: 'Claimstream/Deadlines',
        metric: 'ClaimDeadlineBreached',
        seconds: 3600,
        what: 'A deadline of a claim is over; GET /deadlines names it, as does the page /desk/deadlines',
      }),
    },
  },
  // Executions that ended before their claim did, reported by Step Functions on the default bus.
  queueWithRules('Stopped', {
    StoppedRule: {
      EventPattern: {
        source: ['aws.states'],
        'detail-type': ['Step Functions Execution Status Change'],
        detail: { stateMachineArn: [{ Ref: 'HandleClaim' }], status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
      },
    },
  }),
  apiAddress('claims'),
);
