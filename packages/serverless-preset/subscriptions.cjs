const patterns = require('@claimstream/events-schema/patterns.cjs');
const { queueWithDlq } = require('./queue-with-dlq.cjs');

// biome-ignore lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework
const BUS = 'claimstream-${sls:stage}';

/**
 * Rule → the subscriber's own queue, with its dead-letter queue, for events of the contract.
 * `subscriptions({ Policies: { events: ['PolicyIssued'] } })` makes PoliciesQueue, PoliciesDlq, PoliciesQueuePolicy
 * and one rule an event.
 * @param {Record<string, { events: string[], timeoutSeconds?: number }>} queues
 *   timeoutSeconds: of the consuming function; the visibility timeout is six times as long
 * @throws Error when an event is not of the contract
 */
function subscriptions(queues) {
  const parts = Object.entries(queues).map(([name, { events, timeoutSeconds }]) => {
    const rules = Object.fromEntries(
      events.map((event) => {
        if (!Object.hasOwn(patterns, event)) throw new Error(`${event} is not an event of the contract`);
        return [`${name}${event}Rule`, { EventBusName: BUS, EventPattern: patterns[event] }];
      }),
    );
    return queueWithRules(name, rules, timeoutSeconds).Resources;
  });
  return { Resources: Object.assign({}, ...parts) };
}

/**
 * One queue fed by any rules.
 * @param {string} name prefix of the logical ids
 * @param {Record<string, object>} rules logical id → rule properties without targets
 * @param {number} [timeoutSeconds]
 */
function queueWithRules(name, rules, timeoutSeconds) {
  const queue = `${name}Queue`;
  const dlq = `${name}Dlq`;
  const arn = (id) => ({ 'Fn::GetAtt': [id, 'Arn'] });
  const resources = {
    ...queueWithDlq(name, { timeoutSeconds }),
    [`${queue}Policy`]: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        Queues: [{ Ref: queue }, { Ref: dlq }],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'events.amazonaws.com' },
              Action: 'sqs:SendMessage',
              Resource: [arn(queue), arn(dlq)],
              Condition: { ArnEquals: { 'aws:SourceArn': Object.keys(rules).map(arn) } },
            },
          ],
        },
      },
    },
  };
  for (const [id, properties] of Object.entries(rules)) {
    resources[id] = {
      Type: 'AWS::Events::Rule',
      Properties: {
        ...properties,
        Targets: [
          {
            Id: 'queue',
            Arn: arn(queue),
            RetryPolicy: { MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 },
            DeadLetterConfig: { Arn: arn(dlq) },
          },
        ],
      },
    };
  }
  return { Resources: resources };
}

module.exports = { queueWithRules, subscriptions };
