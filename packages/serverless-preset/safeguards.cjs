const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { safeguardSettings } = require('./safeguard-settings.cjs');

/**
 * A plugin of the Serverless Framework, listed last: gives every stack its safeguards. These are access logs and throttles of its
 * APIs, tracing, logs of Express workflows, deletion protection of tables, and a retention for each log. Lint checks every
 * template for them (`safeguard-faults.cjs`).
 */
class Safeguards {
  constructor(serverless) {
    this.hooks = {
      // By then the framework has merged the resources of infrastructure.cjs.
      'after:aws:package:finalize:mergeCustomProviderResources': () => {
        const { provider, service } = serverless.service;
        const stage = serverless.getProvider('aws').getStage();
        const file = join(__dirname, '../../stages', `${stage}.yml`);
        const own = existsSync(file) ? serverless.utils.readFileSync(file).safeguards : undefined;
        const resources = provider.compiledCloudFormationTemplate.Resources;
        safeguard(resources, safeguardSettings(own), `${service}-${stage}`);
      },
    };
  }
}

/**
 * Changes the resources of a template in place.
 * @param {Record<string, { Type: string, Properties?: any }>} resources
 * @param {ReturnType<typeof safeguardSettings>} settings
 * @param {string} stack name of the stack, for names of log groups
 */
function safeguard(resources, settings, stack) {
  const { throttle, deletionProtection, logRetentionInDays } = settings;
  for (const { Type, Properties } of Object.values(resources)) {
    if (Type === 'AWS::DynamoDB::Table') Properties.DeletionProtectionEnabled = deletionProtection;
    if (Type === 'AWS::Logs::LogGroup' && String(Properties.LogGroupName).startsWith('/aws/lambda/'))
      Properties.RetentionInDays = logRetentionInDays.functions;
    if (Type === 'AWS::Lambda::Function') {
      traceFunction(resources, Properties);
      Properties.LoggingConfig = { ...Properties.LoggingConfig, ...ownLines };
    }
    if (Type === 'AWS::StepFunctions::StateMachine') traceMachine(resources, Properties);
    if (Type === 'AWS::ApiGatewayV2::Stage') throttleStage(Properties, throttle);
  }
  for (const [id, { Type, Properties }] of Object.entries(resources)) {
    if (Type === 'AWS::ApiGatewayV2::Stage' && isHttp(resources, Properties)) logAccess(id, Properties);
    if (Type === 'AWS::StepFunctions::StateMachine' && Properties.StateMachineType === 'EXPRESS')
      logRuns(id, Properties);
  }

  /** A group under this prefix needs no entry in the account's policy for logs, whose size is limited. */
  function logGroup(id, kind, name, days) {
    const Properties = { LogGroupName: `/aws/vendedlogs/${kind}/${name}`, RetentionInDays: days };
    resources[id] = { Type: 'AWS::Logs::LogGroup', Properties };
    return { 'Fn::GetAtt': [id, 'Arn'] };
  }

  function logAccess(id, Properties) {
    const DestinationArn = logGroup(`${id}AccessLogs`, 'apis', stack, logRetentionInDays.access);
    Properties.AccessLogSettings = { DestinationArn, Format: JSON.stringify(accessLog) };
  }

  /** Logs failures only, and never input or output. */
  function logRuns(id, Properties) {
    const LogGroupArn = logGroup(`${id}Logs`, 'states', `${stack}-${id}`, logRetentionInDays.workflows);
    Properties.LoggingConfiguration = {
      Level: 'ERROR',
      IncludeExecutionData: false,
      Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn } }],
    };
    grant(resources, Properties.RoleArn, deliversLogs);
  }
}

/**
 * Our functions' own lines, and Lambda's only for failures: its lines about the start and end of each invocation would be most of
 * the log, and time and memory are metrics.
 */
const ownLines = { LogFormat: 'JSON', ApplicationLogLevel: 'INFO', SystemLogLevel: 'WARN' };

/** One line per request: the route as it is defined, so that no id of its path is kept, and nothing about the caller. */
const accessLog = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  ms: '$context.responseLatency',
  error: '$context.error.message',
  integrationError: '$context.integrationErrorMessage',
};

const isHttp = (resources, { ApiId }) => resources[ApiId?.Ref]?.Properties.ProtocolType === 'HTTP';

function throttleStage(properties, { rate, burst }) {
  const settings = properties.DefaultRouteSettings;
  properties.DefaultRouteSettings = { ...settings, ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst };
}

const sends = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'];
const samples = ['xray:GetSamplingRules', 'xray:GetSamplingTargets'];
const deliversLogs = [
  ...['logs:CreateLogDelivery', 'logs:GetLogDelivery', 'logs:UpdateLogDelivery', 'logs:DeleteLogDelivery'],
  ...['logs:ListLogDeliveries', 'logs:PutResourcePolicy', 'logs:DescribeResourcePolicies', 'logs:DescribeLogGroups'],
];

function traceFunction(resources, properties) {
  properties.TracingConfig = { Mode: 'Active' };
  grant(resources, properties.Role, sends);
}

function traceMachine(resources, properties) {
  properties.TracingConfiguration = { Enabled: true };
  grant(resources, properties.RoleArn, [...sends, ...samples]);
}

/** AWS knows no resource to name for these actions. */
function grant(resources, role, Action) {
  const statements = resources[role['Fn::GetAtt'][0]].Properties.Policies[0].PolicyDocument.Statement;
  const granted = statements.some((statement) => String(statement.Action) === String(Action));
  if (!granted) statements.push({ Effect: 'Allow', Action, Resource: '*' });
}

module.exports = Safeguards;
module.exports.safeguard = safeguard;
