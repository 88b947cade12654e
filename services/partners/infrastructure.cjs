const {
  apiAddress,
  customerData,
  metricAlarm,
  serviceTable,
  queueWithRules,
  subscriptions,
  template,
  unmatchedEvents,
} = require('@claimstream/serverless-preset');
const crmCases = require('./crm-cases.cjs');

/** A partner's event source, from the parameters of its account; a partner bus has its event source's name. */
const eventSourceOf = (account) => `{{resolve:ssm:\${self:custom.${account}Parameters}/event-source}}`;

/**
 * The bus for a partner's events, and the queue that takes all of them: messages that this service does not understand are quarantined,
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
  // A provider that is down for a night is retried every minute of it; after that a person must redrive.
  subscriptions({
    Payments: { events: ['PaymentRequested'], maxReceiveCount: 720 },
    Answers: { events: ['CustomerContactAnswered'] },
  }),
  customerData('partners'),
  {
    Resources: {
      MessagesAlarm: metricAlarm({
        kind: 'quarantine',
        service: 'partners',
        namespace: 'Claimstream/Partners',
        metric: 'MessagesQuarantined',
        seconds: 3600,
        what: "A partner's message is in quarantine; GET /quarantine names the reason, as does the page /quarantine",
      }),
    },
  },
  partner('PaymentProviderBus', 'provider', 'Payouts'),
  partner('WeatherServiceBus', 'weather', 'Warnings'),
  partner('CrmBus', 'crm', 'Contacts'),
  crmCases,
);
