const {
  apiAddress,
  serviceTable,
  queueWithRules,
  subscriptions,
  template,
  unmatchedEvents,
} = require('@claimstream/serverless-preset');

/** The bus that the payment provider's events arrive on; a partner bus is named as its event source is. */
const eventSource = '{{resolve:ssm:$' + '{self:custom.providerParameters}/event-source}}';
const partnerBus = {
  Resources: {
    PaymentProviderBus: {
      Type: 'AWS::Events::EventBus',
      Properties: { Name: eventSource, EventSourceName: eventSource },
    },
  },
};

module.exports = template(
  serviceTable({ ttl: 'expiresAt' }),
  apiAddress('partners'),
  unmatchedEvents('partners'),
  // A provider that is away for a night is asked each minute of it; only then a person must redrive.
  subscriptions({ Payments: { events: ['PaymentRequested'], maxReceiveCount: 720 } }),
  partnerBus,
  // Everything the provider sends is taken: what this service does not understand is quarantined, not lost.
  queueWithRules('Payouts', {
    PayoutsRule: {
      EventBusName: { Ref: 'PaymentProviderBus' },
      EventPattern: { source: [{ prefix: 'aws.partner/' }] },
    },
  }),
);
