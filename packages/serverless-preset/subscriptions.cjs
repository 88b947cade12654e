const patterns = require('@claimstream/events-schema/patterns.cjs');
const { queueWithDlq } = require('./queue-with-dlq.cjs');

// biome-ignore lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework
const BUS = 'claimstream-${sls:stage}';

/**
 * Rule → the subscriber's own queue, with its dead-letter queue, for events of the contract.
 * `subscriptions({ Policies: { events: ['PolicyIssued'] } })` makes PoliciesQueue, PoliciesDlq, PoliciesQueuePolicy
 * and one rule per event. A filter on the event's data invokes the function only for events that it needs:
 * `events: ['PolicyIssued', { FraudDetected: { subjectKind: ['claim'] } }]`.
 * @param {Record<string, { events: (string | Record<string, object>)[], timeoutSeconds?: number, maxReceiveCount?: number }>} queues
 *   timeoutSeconds: of the consuming function; the visibility timeout is six times as long; maxReceiveCount: tries before a
 *   message goes to the dead-letter queue
 * @throws Error if an event is not in the contract, or is named twice in one queue
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns-content-based-filtering.html
 */
function subscriptions(queues) {
  const parts = Object.entries(queues).map(([name, { events, ...options }]) => {
    const filtered = events.flatMap((event) => (typeof event === 'string' ? [[event]] : Object.entries(event)));
    const twice = filtered.map(([event]) => event).find((event, at, all) => all.indexOf(event) < at);
    // Their rules would have the same logical id, and the second would replace the first.
    if (twice !== undefined) throw new Error(`${name} names ${twice} twice; put one of them into a queue of its own`);
    const rules = filtered.map(([event, data]) => [
      `${name}${event}Rule`,
      { EventBusName: BUS, EventPattern: patternOf(event, data) },
    ]);
    return queueWithRules(name, Object.fromEntries(rules), options).Resources;
  });
  return { Resources: Object.assign({}, ...parts) };
}

function patternOf(event, data) {
  if (!Object.hasOwn(patterns, event)) throw new Error(`${event} is not an event of the contract`);
  const pattern = patterns[event];
  return data ? { ...pattern, detail: { ...pattern.detail, data } } : pattern;
}

/**
 * One queue that any rules feed.
 * @param {string} name prefix of the logical ids
 * @param {Record<string, object>} rules logical id → rule properties without targets
 * @param {{ timeoutSeconds?: number, maxReceiveCount?: number }} [options] as of `subscriptions`
 */
function queueWithRules(name, rules, options) {
  const queue = `${name}Queue`;
  const dlq = `${name}Dlq`;
  const arn = (id) => ({ 'Fn::GetAtt': [id, 'Arn'] });
  const resources = {
    ...queueWithDlq(name, options),
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

module.exports = { BUS, queueWithRules, subscriptions };
