const {
  apiAddress,
  customerData,
  serviceTable,
  queueWithRules,
  subscriptions,
  template,
  unmatchedEvents,
} = require('@claimstream/serverless-preset');
const crmCases = require('./crm-cases.cjs');

/** The event source of a partner, from the parameters of its account; a partner bus is named as its event source is. */
const eventSourceOf = (account) => `{{resolve:ssm:\${self:custom.${account}Parameters}/event-source}}`;

/**
 * The bus that a partner's events arrive on, and the queue that takes all of them: what this service does not understand is quarantined,
 * not lost.
 */
const partner = (busId, account, queue) =>
  template(
    {
      Resources: {
        [busId]: {
          Type: 'AWS::Events::EventBus',
          Properties: { Name: eventSourceOf(account), EventSourceName: eventSourceOf(account) },
        },
      },
    },
    queueWithRules(queue, {
      [`${queue}Rule`]: { EventBusName: { Ref: busId }, EventPattern: { source: [{ prefix: 'aws.partner/' }] } },
    }),
  );

module.exports = template(
  serviceTable({ ttl: 'expiresAt' }),
  apiAddress('partners'),
  unmatchedEvents('partners'),
  // A provider that is away for a night is asked each minute of it; only then a person must redrive.
  subscriptions({
    Payments: { events: ['PaymentRequested'], maxReceiveCount: 720 },
    Answers: { events: ['CustomerContactAnswered'] },
  }),
  customerData('partners'),
  partner('PaymentProviderBus', 'provider', 'Payouts'),
  partner('WeatherServiceBus', 'weather', 'Warnings'),
  partner('CrmBus', 'crm', 'Contacts'),
  crmCases,
);
