/** The least number of seconds that a queue must be behind before its alarm rings. */
const SHORTEST_AGE = 300;
/** The lag of a stream's reader: functions publish outboxes, and record trips, within seconds. */
const STREAM_AGE_MS = 300_000;
/** One alarm can have ten metrics, and a function has two. */
const FUNCTIONS_AN_ALARM = 5;

/**
 * Returns the alarms of a template's resources, one entry per alarm. An alarm rings when its rule is broken:
 * - a queue that nobody consumes, such as a dead-letter queue, is empty (`dead-letters`, `unpublished-events`, `unmatched-events`);
 * - the oldest message of any other queue is no older than its delay plus all its tries (`maxReceiveCount` × visibility timeout), 5 minutes
 *   at least. An older one was neither handled nor moved to the dead-letter queue, so nobody is consuming;
 * - the last record read of a stream is no older than 5 minutes;
 * - a Kinesis stream refuses or fails less than three records in 5 minutes: producers repeat occasional refusals. AWS reports throttles of
 *   both verbs, and its own failures of PutRecords; failures of PutRecord it reports only as an average, and the producer sees them;
 * - a function fails or is throttled less than three times in 15 minutes: nobody needs to act if a retry succeeds. Functions behind routes
 *   share alarms, five to an alarm; every other function has its own;
 * - no Standard execution fails; of Express ones, which a queue starts again, fewer than three in 15 minutes fail;
 * - an HTTP API answers 5xx less than three times in 5 minutes;
 * - a stage of a WebSocket API fails to call its functions less than three times in 5 minutes. `IntegrationError` is not used: it also counts
 *   expired tickets, and failing functions have their own alarms; `ClientError` counts faults of clients;
 * - a topic delivers to all its subscribers;
 * - a rule whose target has no dead-letter queue delivers everything.
 * @param {Record<string, { Type: string, Properties?: object }>} resources of the compiled template
 * @returns {{ of: string, kind: string, what: string, alarm: object }[]} `of`: the logical id, `what`: the cause in words
 */
function resourceAlarms(resources) {
  const of = (type) => Object.entries(resources).filter(([, { Type }]) => Type === type);
  const mappings = of('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => Properties);
  const consumed = new Set(mappings.map(({ EventSourceArn }) => idIn(EventSourceArn)));
  return [
    ...of('AWS::SQS::Queue').map(([id, queue]) => (consumed.has(id) ? queueAge(id, queue.Properties) : notEmpty(id))),
    ...mappings
      .filter(({ StartingPosition }) => StartingPosition)
      .map(({ FunctionName }) => streamAge(idIn(FunctionName))),
    ...of('AWS::Kinesis::Stream').flatMap(([id]) => [recordAge(id), streamWrites(id)]),
    ...functionFailures(of('AWS::Lambda::Function'), behindRoutes(resources, mappings)),
    ...of('AWS::StepFunctions::StateMachine').map(([id, { Properties }]) => executionsFailed(id, Properties)),
    ...of('AWS::ApiGatewayV2::Api')
      .filter(([, { Properties }]) => Properties.ProtocolType === 'HTTP')
      .map(([id]) => apiErrors(id)),
    ...of('AWS::ApiGatewayV2::Stage')
      .filter(([, { Properties }]) => resources[Properties.ApiId?.Ref]?.Properties.ProtocolType === 'WEBSOCKET')
      .map(([id, { Properties }]) => websocketErrors(id, Properties)),
    ...of('AWS::SNS::Topic').map(([id]) => undeliveredNotices(id)),
    ...of('AWS::Events::Rule')
      .filter(([, { Properties }]) => (Properties.Targets ?? []).some(({ DeadLetterConfig }) => !DeadLetterConfig))
      .map(([id, { Properties }]) => lostEvents(id, Properties)),
  ];
}

function notEmpty(id) {
  const kinds = { OutboxDlq: 'unpublished-events', UnmatchedQueue: 'unmatched-events' };
  return {
    of: id,
    kind: kinds[id] ?? 'dead-letters',
    what: `${id} is not empty`,
    alarm: above(0, { ...queueMetric(id, 'ApproximateNumberOfMessagesVisible'), Statistic: 'Maximum', Period: 60 }),
  };
}

function queueAge(id, { DelaySeconds = 0, VisibilityTimeout = 30, RedrivePolicy }) {
  const tries = Number(RedrivePolicy?.maxReceiveCount ?? 1);
  const seconds = Number(DelaySeconds) + Math.max(SHORTEST_AGE, tries * Number(VisibilityTimeout));
  return {
    of: id,
    kind: 'queue-age',
    what: `The oldest message of ${id} is older than ${seconds} seconds`,
    alarm: above(seconds, { ...queueMetric(id, 'ApproximateAgeOfOldestMessage'), Statistic: 'Maximum', Period: 60 }),
  };
}

function streamAge(id) {
  return {
    of: id.replace(/LambdaFunction$/, ''),
    kind: 'stream-age',
    what: `${id} is more than ${STREAM_AGE_MS / 1000} seconds behind on its stream`,
    alarm: above(STREAM_AGE_MS, { ...functionMetric(id, 'IteratorAge'), Statistic: 'Maximum', Period: 60 }),
  };
}

/** The lag of any reader, also one that is not a function. */
function recordAge(id) {
  const metric = streamMetric(id, 'GetRecords.IteratorAgeMilliseconds');
  return {
    of: id,
    kind: 'stream-age',
    what: `Records of ${id} are read more than ${STREAM_AGE_MS / 1000} seconds after they were written`,
    alarm: above(STREAM_AGE_MS, { ...metric, Statistic: 'Maximum', Period: 60 }),
  };
}

function streamWrites(id) {
  const refused = ['WriteProvisionedThroughputExceeded', 'PutRecords.FailedRecords'];
  return {
    of: id,
    kind: 'stream-writes',
    what: `${id} refused three records in 5 minutes`,
    alarm: above(
      2,
      sum(
        refused.map((name) => streamMetric(id, name)),
        300,
      ),
    ),
  };
}

function functionFailures(functions, routed) {
  const ids = functions.map(([id]) => id);
  const groups = ids.filter((id) => !routed.has(id)).map((id) => [id.replace(/LambdaFunction$/, ''), [id]]);
  const shared = ids.filter((id) => routed.has(id));
  for (let at = 0; at < shared.length; at += FUNCTIONS_AN_ALARM) {
    groups.push([`Routes${1 + at / FUNCTIONS_AN_ALARM}`, shared.slice(at, at + FUNCTIONS_AN_ALARM)]);
  }
  return groups.map(([name, members]) => ({
    of: name,
    kind: 'function-failures',
    what: `Failed or throttled three times in 15 minutes: ${members.map((id) => id.replace(/LambdaFunction$/, '')).join(', ')}`,
    alarm: above(
      2,
      sum(
        members.flatMap((id) => [functionMetric(id, 'Errors'), functionMetric(id, 'Throttles')]),
        900,
      ),
    ),
  }));
}

function executionsFailed(id, { StateMachineType = 'STANDARD' }) {
  const standard = StateMachineType === 'STANDARD';
  const metric = (MetricName) => ({
    Namespace: 'AWS/States',
    MetricName,
    Dimensions: [{ Name: 'StateMachineArn', Value: { Ref: id } }],
  });
  // An Express execution cannot be aborted.
  const ends = ['ExecutionsFailed', 'ExecutionsTimedOut', ...(standard ? ['ExecutionsAborted'] : [])];
  return {
    of: id,
    kind: 'executions-failed',
    what: standard
      ? `An execution of ${id} ended before its work did`
      : `Executions of ${id} fail, three in 15 minutes`,
    alarm: above(standard ? 0 : 2, sum(ends.map(metric), standard ? 60 : 900)),
  };
}

function apiErrors(id) {
  const Dimensions = [{ Name: 'ApiId', Value: { Ref: id } }];
  return {
    of: id,
    kind: 'api-errors',
    what: 'The API answered 5xx three times in 5 minutes',
    alarm: above(2, { Namespace: 'AWS/ApiGateway', MetricName: '5xx', Dimensions, Statistic: 'Sum', Period: 300 }),
  };
}

function websocketErrors(id, { ApiId }) {
  const Dimensions = [
    { Name: 'ApiId', Value: ApiId },
    { Name: 'Stage', Value: { Ref: id } },
  ];
  return {
    of: id,
    kind: 'websocket-errors',
    what: 'The WebSocket API could not call its functions three times in 5 minutes',
    alarm: above(2, {
      Namespace: 'AWS/ApiGateway',
      MetricName: 'ExecutionError',
      Dimensions,
      Statistic: 'Sum',
      Period: 300,
    }),
  };
}

function undeliveredNotices(id) {
  const Dimensions = [{ Name: 'TopicName', Value: { 'Fn::GetAtt': [id, 'TopicName'] } }];
  return {
    of: id,
    kind: 'undelivered-notices',
    what: `${id} could not deliver to a subscriber`,
    alarm: above(0, {
      Namespace: 'AWS/SNS',
      MetricName: 'NumberOfNotificationsFailed',
      Dimensions,
      Statistic: 'Sum',
      Period: 60,
    }),
  };
}

function lostEvents(id, { EventBusName }) {
  // The ARN of a rule ends `rule/<bus>/<name>`, on the default bus `rule/<name>`.
  const name = { 'Fn::Select': [EventBusName ? 2 : 1, { 'Fn::Split': ['/', { 'Fn::GetAtt': [id, 'Arn'] }] }] };
  const Dimensions = [
    ...(EventBusName ? [{ Name: 'EventBusName', Value: EventBusName }] : []),
    { Name: 'RuleName', Value: name },
  ];
  return {
    of: id,
    kind: 'lost-events',
    what: `${id} could not deliver an event`,
    alarm: above(0, {
      Namespace: 'AWS/Events',
      MetricName: 'FailedInvocations',
      Dimensions,
      Statistic: 'Sum',
      Period: 60,
    }),
  };
}

/** Rings when the metric is over the threshold; missing data count as fine. */
const above = (Threshold, metric) => ({
  ...metric,
  EvaluationPeriods: 1,
  Threshold,
  ComparisonOperator: 'GreaterThanThreshold',
  TreatMissingData: 'notBreaching',
});

/** The sum of metrics, each of which may have no value. */
function sum(metrics, Period) {
  const terms = metrics.map((_, index) => `FILL(m${index}, 0)`);
  return {
    Metrics: [
      { Id: 'sum', Expression: terms.join(' + '), Label: 'all', ReturnData: true },
      ...metrics.map((Metric, index) => ({
        Id: `m${index}`,
        MetricStat: { Metric, Period, Stat: 'Sum' },
        ReturnData: false,
      })),
    ],
  };
}

const queueMetric = (id, MetricName) => ({
  Namespace: 'AWS/SQS',
  MetricName,
  Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [id, 'QueueName'] } }],
});
const streamMetric = (id, MetricName) => ({
  Namespace: 'AWS/Kinesis',
  MetricName,
  Dimensions: [{ Name: 'StreamName', Value: { Ref: id } }],
});
const functionMetric = (id, MetricName) => ({
  Namespace: 'AWS/Lambda',
  MetricName,
  Dimensions: [{ Name: 'FunctionName', Value: { Ref: id } }],
});

/** Functions that only answer routes. */
function behindRoutes(resources, mappings) {
  const others = new Set(mappings.map(({ FunctionName }) => idIn(FunctionName)));
  const integrations = Object.values(resources).filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Integration');
  const routed = integrations.map(({ Properties }) => idIn(Properties.IntegrationUri)).filter(Boolean);
  return new Set(routed.filter((id) => !others.has(id)));
}

/** The logical id in a reference; undefined for an ARN of another stack. */
function idIn(value) {
  return value?.Ref ?? value?.['Fn::GetAtt']?.[0];
}

module.exports = { resourceAlarms };
