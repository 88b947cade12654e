const { ownTable, queueWithRules, subscriptions, template } = require('@claimstream/serverless-preset');

/** The bus that the payment provider's events arrive on; a partner bus is named as its event source is. */
const eventSource = '{{resolve:ssm:/claimstream/$' + '{sls:stage}/payment-provider/event-source}}';
const partnerBus = {
  Resources: {
    PaymentProviderBus: {
      Type: 'AWS::Events::EventBus',
      Properties: { Name: eventSource, EventSourceName: eventSource },
    },
  },
};

const payments = subscriptions({ Payments: { events: ['PaymentRequested'] } });
// A provider that is away for a night is asked each minute of it; only then a person must redrive.
payments.Resources.PaymentsQueue.Properties.RedrivePolicy.maxReceiveCount = 720;

module.exports = template(
  ownTable(),
  payments,
  partnerBus,
  // Everything the provider sends is taken: what this service does not understand is quarantined, not lost.
  queueWithRules('Payouts', {
    PayoutsRule: {
      EventBusName: { Ref: 'PaymentProviderBus' },
      EventPattern: { source: [{ prefix: 'aws.partner/' }] },
    },
  }),
);
