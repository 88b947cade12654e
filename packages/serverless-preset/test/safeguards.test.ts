import { guards, safeguardFaults } from '../safeguard-faults.cjs';
import { safeguardSettings } from '../safeguard-settings.cjs';
import { safeguard } from '../safeguards.cjs';

const role = () => ({
  Type: 'AWS::IAM::Role',
  Properties: { Policies: [{ PolicyDocument: { Statement: [] as any[] } }] },
});
const roleOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

/** The framework's resources of a service, before the plugin. */
const bare = () => ({
  FunctionRole: role(),
  MachineRole: role(),
  Work: { Type: 'AWS::Lambda::Function', Properties: { Role: roleOf('FunctionRole') } as any },
  WorkLogGroup: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/aws/lambda/work' } as any },
  Machine: {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: { StateMachineType: 'EXPRESS', RoleArn: roleOf('MachineRole') } as any,
  },
  HttpApi: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
  HttpApiStage: {
    Type: 'AWS::ApiGatewayV2::Stage',
    Properties: { ApiId: { Ref: 'HttpApi' }, DefaultRouteSettings: { DetailedMetricsEnabled: false } } as any,
  },
  Table: { Type: 'AWS::DynamoDB::Table', Properties: {} as any },
  Pool: { Type: 'AWS::Cognito::UserPool', Properties: {} as any },
});
type Template = ReturnType<typeof bare>;

function guarded(settings: object = {}): Template & Record<string, { Type: string; Properties: any }> {
  const resources = bare();
  safeguard(resources, safeguardSettings(settings), 'shop-dev');
  // The plugin changes nothing in a pool: its stack defines all of it.
  Object.assign(resources.Pool.Properties, {
    DeletionProtection: 'ACTIVE',
    MfaConfiguration: 'OPTIONAL',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: roleOf('Work'), LambdaVersion: 'V2_0' } },
  });
  return resources as Template & Record<string, { Type: string; Properties: any }>;
}
const namesIn = (faults: string[]) => [...new Set(faults.map((fault) => /^\[(.+?)\]/.exec(fault)![1]))];

describe('the safeguards of a template', () => {
  it('are all there after the plugin, and each is reported missing before', () => {
    expect(safeguardFaults(guarded())).toEqual([]);
    expect(namesIn(safeguardFaults(bare())).sort()).toEqual([...guards].sort());
  });

  /** For each guard, a change that breaks it in a complete template. */
  const broken: Record<string, (resources: ReturnType<typeof guarded>) => void> = {
    'access-logs': ({ HttpApiStage }) => {
      HttpApiStage.Properties.AccessLogSettings.Format = '{"ip":"$context.identity.sourceIp"}';
    },
    tracing: ({ Work }) => {
      Work.Properties.TracingConfig = { Mode: 'PassThrough' };
    },
    'log-levels': ({ Work }) => {
      delete Work.Properties.LoggingConfig.SystemLogLevel;
    },
    'express-logs': ({ Machine }) => {
      Machine.Properties.LoggingConfiguration.IncludeExecutionData = true;
    },
    throttles: ({ HttpApiStage }) => {
      delete HttpApiStage.Properties.DefaultRouteSettings.ThrottlingBurstLimit;
    },
    'deletion-protection': ({ Table }) => {
      Table.Properties.DeletionProtectionEnabled = false;
    },
    'staff-mfa': ({ Pool }) => {
      Pool.Properties.MfaConfiguration = 'OFF';
    },
    'log-retention': ({ WorkLogGroup }) => {
      WorkLogGroup.Properties.RetentionInDays = 400;
    },
  };

  it.each(guards)('%s is reported missing by its name, and no other', (name) => {
    const resources = guarded();
    broken[name]!(resources);
    const faults = safeguardFaults(resources);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^\\[${name}\\] \\w+ needs `));
  });

  it.each<[string, (pool: any) => void]>([
    ['with texts as its factor', (pool) => (pool.EnabledMfas = ['SMS_MFA'])],
    ['without the function', (pool) => delete pool.LambdaConfig],
    [
      'whose function changes id tokens only',
      (pool) => (pool.LambdaConfig.PreTokenGenerationConfig.LambdaVersion = 'V1_0'),
    ],
    [
      'whose function is elsewhere',
      (pool) => (pool.LambdaConfig.PreTokenGenerationConfig.LambdaArn = 'arn:aws:lambda'),
    ],
  ])('a pool %s lacks staff-mfa', (_what, spoil) => {
    const resources = guarded();
    spoil(resources.Pool.Properties);
    expect(namesIn(safeguardFaults(resources))).toEqual(['staff-mfa']);
  });

  it('access logs are JSON, and reveal neither the caller nor the ids of a path', () => {
    const resources = guarded();
    const settings = resources.HttpApiStage.Properties.AccessLogSettings;
    expect(Object.keys(JSON.parse(settings.Format))).toContain('status');
    for (const Format of ['$context.status', '{"p":"$context.path"}', '{"c":"$context.authorizer.claims.email"}']) {
      settings.Format = Format;
      expect(namesIn(safeguardFaults(resources))).toEqual(['access-logs']);
    }
  });

  it('a stage may have other limits, and a throw-away stage no protected tables', () => {
    const own = { throttle: { rate: 5 }, deletionProtection: false, logRetentionInDays: { access: 400 } };
    const { HttpApiStage, Table, HttpApiStageAccessLogs } = guarded(own);
    expect(HttpApiStage.Properties.DefaultRouteSettings).toEqual({
      DetailedMetricsEnabled: false,
      ThrottlingRateLimit: 5,
      ThrottlingBurstLimit: 500,
    });
    expect(Table.Properties.DeletionProtectionEnabled).toBe(false);
    expect(HttpApiStageAccessLogs!.Properties.RetentionInDays).toBe(400);
    expect(safeguardFaults(guarded(own), { throwAway: true })).toEqual([]);
  });

  it('a role may send what its function or workflow needs, in one statement', () => {
    const resources = guarded();
    safeguard(resources, safeguardSettings(), 'shop-dev');
    const granted = resources.FunctionRole.Properties.Policies[0]!.PolicyDocument.Statement;
    expect(granted).toEqual([
      { Effect: 'Allow', Action: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], Resource: '*' },
    ]);
  });
});
