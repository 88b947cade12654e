// biome-ignore-all lint/suspicious/noTemplateCurlyInString: resolved by CloudFormation
const COLUMNS = 3;
const [WIDTH, HEIGHT] = [8, 6];

/**
 * The dashboard of a service, from the resources in its template: queues and the age of their messages, dead letters, functions, streams,
 * workflows and the API. Undefined for a stack without any of these.
 * @param {Record<string, { Type: string, Properties?: object }>} resources of the compiled template, before its alarms
 * @param {string} service `claims`
 * @param {string} stage
 */
function serviceDashboard(resources, service, stage) {
  const of = (type) => Object.keys(resources).filter((id) => resources[id].Type === type);
  const queues = of('AWS::SQS::Queue');
  const isDead = (id) => /Dlq$|^UnmatchedQueue$/.test(id);
  const functions = of('AWS::Lambda::Function');
  const machines = of('AWS::StepFunctions::StateMachine');
  const apis = of('AWS::ApiGatewayV2::Api').filter((id) => resources[id].Properties.ProtocolType === 'HTTP');
  const mappings = of('AWS::Lambda::EventSourceMapping').map((id) => resources[id].Properties);
  const streams = mappings
    .filter(({ StartingPosition }) => StartingPosition)
    .map(({ FunctionName }) => FunctionName['Fn::GetAtt'][0]);
  const queue = (name) => (id) => ['AWS/SQS', name, 'QueueName', `\${${id}.QueueName}`, { label: id }];
  const lambda = (name, stat) => (id) => [
    'AWS/Lambda',
    name,
    'FunctionName',
    `\${${id}}`,
    { label: id.replace(/LambdaFunction$/, ''), stat },
  ];
  const states = (name) => (id) => [
    'AWS/States',
    name,
    'StateMachineArn',
    `\${${id}}`,
    { label: `${id} ${name}`, stat: 'Sum' },
  ];
  const api =
    (name, stat = 'Sum') =>
    (id) => ['AWS/ApiGateway', name, 'ApiId', `\${${id}}`, { label: name, stat }];
  const sockets = of('AWS::ApiGatewayV2::Stage').filter(
    (id) => resources[resources[id].Properties.ApiId?.Ref]?.Properties.ProtocolType === 'WEBSOCKET',
  );
  const socket = (id) => (name) => [
    ...['AWS/ApiGateway', name, 'ApiId', `\${${resources[id].Properties.ApiId.Ref}}`, 'Stage', `\${${id}}`],
    { label: name, stat: 'Sum' },
  ];
  const record =
    (...names) =>
    (id) =>
      names.map((name) => ['AWS/Kinesis', name, 'StreamName', `\${${id}}`, { label: `${id} ${name}`, stat: 'Sum' }]);
  const live = queues.filter((id) => !isDead(id));
  const graphs = [
    [
      'API: requests and errors',
      apis.flatMap((id) => [api('Count'), api('4xx'), api('5xx')].map((metric) => metric(id))),
    ],
    [
      'API: milliseconds',
      apis.flatMap((id) =>
        ['p50', 'p90', 'p99'].map((stat) => [...api('Latency', stat)(id).slice(0, 4), { label: stat, stat }]),
      ),
    ],
    [
      'WebSocket: connections, messages and errors',
      sockets.flatMap((id) =>
        ['ConnectCount', 'MessageCount', 'ClientError', 'IntegrationError', 'ExecutionError'].map(socket(id)),
      ),
    ],
    ['Dead letters', queues.filter(isDead).map(queue('ApproximateNumberOfMessagesVisible'))],
    ['Messages waiting', live.map(queue('ApproximateNumberOfMessagesVisible'))],
    ['Oldest message, seconds', live.map(queue('ApproximateAgeOfOldestMessage'))],
    ['Invocations', functions.map(lambda('Invocations', 'Sum'))],
    ['Errors', functions.map(lambda('Errors', 'Sum'))],
    ['Throttles', functions.map(lambda('Throttles', 'Sum'))],
    ['Duration p90, milliseconds', functions.map(lambda('Duration', 'p90'))],
    ['Streams: age of the last record, milliseconds', streams.map(lambda('IteratorAge', 'Maximum'))],
    [
      'Stream: records written and refused',
      of('AWS::Kinesis::Stream').flatMap(
        record('IncomingRecords', 'WriteProvisionedThroughputExceeded', 'PutRecords.FailedRecords'),
      ),
    ],
    [
      'Executions',
      machines.flatMap((id) =>
        ['Started', 'Succeeded', 'Failed', 'TimedOut'].map((end) => states(`Executions${end}`)(id)),
      ),
    ],
  ].filter(([, metrics]) => metrics.length > 0);
  if (graphs.length === 0) return undefined;
  const widgets = graphs.map(([title, metrics], index) => ({
    type: 'metric',
    x: WIDTH * (index % COLUMNS),
    y: HEIGHT * Math.floor(index / COLUMNS),
    width: WIDTH,
    height: HEIGHT,
    properties: {
      title,
      metrics,
      region: '${AWS::Region}',
      view: 'timeSeries',
      stacked: false,
      period: 300,
      stat: 'Maximum',
    },
  }));
  return {
    Type: 'AWS::CloudWatch::Dashboard',
    Properties: {
      // Dashboards have no region; the same stage may be in several.
      DashboardName: { 'Fn::Sub': `claimstream-${stage}-${service}-\${AWS::Region}` },
      DashboardBody: { 'Fn::Sub': JSON.stringify({ widgets }) },
    },
  };
}

module.exports = { serviceDashboard };
