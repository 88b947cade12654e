const {
  apiAddress,
  delayedQueue,
  serviceTable,
  queueWithRules,
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
    ttl: 'expiresAt', // drafts
  }),
  unmatchedEvents('claims'),
  subscriptions({
    Policies: { events: ['PolicyIssued', 'PolicyActivated', 'PolicyNotFound'] },
    Requested: { events: ['ClaimRequested'] },
    // What begins to be handled: covered, opened again, or paid and assessed again.
    Accepted: { events: ['ClaimAccepted', 'ClaimReopened', { ClaimAssessed: { revises: ['supplement'] } }] },
    Evidence: {
      events: [
        { DocumentProcessed: { reading: { kind: ['damage'] } } },
        { FraudDetected: { subjectKind: ['claim'] } },
        { FraudNotDetected: { subjectKind: ['claim'] } },
      ],
    },
    Settlements: {
      events: ['SettlementDeclined', 'SettlementFinalized', 'SettlementPaid', 'SettlementPaymentReturned'],
    },
  }),
  // Where cover still cannot be decided after five minutes, a person sees the claim.
  delayedQueue('Reminders', 300),
  // Executions that ended before their claim did, told by Step Functions on the default bus.
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
