/** Guards by their names: what a template must have, whoever wrote it. Each answers the ids of the resources that lack it. */
const byName = {
  /** Every HTTP API says who was answered what, in JSON, into a log that ends; nothing in it tells of a person. */
  'access-logs': (resources) =>
    ofType(resources, 'AWS::ApiGatewayV2::Stage').filter(([, { ApiId, AccessLogSettings }]) => {
      if (resources[ApiId?.Ref]?.Properties.ProtocolType !== 'HTTP') return false;
      const group = resources[AccessLogSettings?.DestinationArn?.['Fn::GetAtt']?.[0]];
      return !group?.Properties.RetentionInDays || !isHarmless(AccessLogSettings.Format);
    }),
  /** A request is traced through functions and workflows. HTTP APIs of AWS cannot be traced. */
  tracing: (resources) => [
    ...ofType(resources, 'AWS::Lambda::Function').filter(([, { TracingConfig }]) => TracingConfig?.Mode !== 'Active'),
    ...ofType(resources, 'AWS::StepFunctions::StateMachine').filter(
      ([, { TracingConfiguration }]) => TracingConfiguration?.Enabled !== true,
    ),
  ],
  /** A function's own lines are kept, and the platform's where something failed: timeouts are told by nobody else. */
  'log-levels': (resources) =>
    ofType(resources, 'AWS::Lambda::Function').filter(([, { LoggingConfig = {} }]) => {
      const { LogFormat, ApplicationLogLevel, SystemLogLevel } = LoggingConfig;
      return LogFormat !== 'JSON' || ApplicationLogLevel !== 'INFO' || SystemLogLevel !== 'WARN';
    }),
  /** An Express execution is kept nowhere, so its failures are logged, without what went in or came out. */
  'express-logs': (resources) =>
    ofType(resources, 'AWS::StepFunctions::StateMachine').filter(([, { StateMachineType, LoggingConfiguration }]) => {
      const { Level = 'OFF', IncludeExecutionData, Destinations = [] } = LoggingConfiguration ?? {};
      const logs = ['ERROR', 'ALL'].includes(Level) && Destinations.length > 0;
      return IncludeExecutionData === true || (StateMachineType === 'EXPRESS' && !logs);
    }),
  /** One caller cannot take the account's requests from all others. */
  throttles: (resources) =>
    ofType(resources, 'AWS::ApiGatewayV2::Stage').filter(([, { DefaultRouteSettings }]) => {
      const { ThrottlingRateLimit, ThrottlingBurstLimit } = DefaultRouteSettings ?? {};
      return !(ThrottlingRateLimit > 0 && ThrottlingBurstLimit > 0);
    }),
  /** What cannot be made again is not deleted by mistake; a stage that is thrown away says so in its settings. */
  'deletion-protection': (resources, { throwAway = false } = {}) =>
    throwAway
      ? []
      : [
          ...ofType(resources, 'AWS::DynamoDB::Table').filter(([, { DeletionProtectionEnabled: is }]) => is !== true),
          ...ofType(resources, 'AWS::Cognito::UserPool').filter(([, { DeletionProtection: is }]) => is !== 'ACTIVE'),
        ],
  /** Logs of functions, which might hold personal data by mistake, for a month at most; others for 90 days at least. */
  'log-retention': (resources) =>
    ofType(resources, 'AWS::Logs::LogGroup').filter(([, { LogGroupName, RetentionInDays: days }]) =>
      String(LogGroupName).startsWith('/aws/lambda/') ? !(days <= 30) : !(days >= 90),
    ),
};

const needs = {
  'access-logs': 'needs access logs in JSON, without personal data, into a log group with a retention',
  tracing: 'needs active tracing',
  'log-levels': 'needs its log in JSON, with its own lines and the failures of the platform',
  'express-logs': 'needs its failures logged, without execution data',
  throttles: 'needs a rate limit and a burst limit',
  'deletion-protection': 'needs deletion protection',
  'log-retention': 'needs a retention: at most 30 days for a function, at least 90 for anything else',
};

const ofType = (resources, type) =>
  Object.entries(resources).flatMap(([id, { Type, Properties = {} }]) => (Type === type ? [[id, Properties]] : []));

/** What would say who asked, or name what the path of a request names. */
const PERSONAL = /\$context\.(identity|authorizer|path|customDomain|awsEndpoint)|\$request/;

function isHarmless(format) {
  try {
    return Object.keys(JSON.parse(format)).length > 0 && !PERSONAL.test(format);
  } catch {
    return false; // no JSON
  }
}

/**
 * @param {Record<string, { Type: string, Properties?: any }>} resources of one template
 * @param {{ throwAway?: boolean }} [stage]
 * @returns {string[]} one sentence for each fault, which begins with the guard's name
 */
const safeguardFaults = (resources, stage) =>
  Object.entries(byName).flatMap(([name, guard]) =>
    guard(resources, stage).map(([id]) => `[${name}] ${id} ${needs[name]}.`),
  );

const guards = Object.keys(byName);

module.exports = { guards, safeguardFaults };
