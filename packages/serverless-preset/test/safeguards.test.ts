import { guards, safeguardFaults } from '../safeguard-faults.cjs';
import { safeguardSettings } from '../safeguard-settings.cjs';
import { safeguard } from '../safeguards.cjs';

const role = () => ({
  Type: 'AWS::IAM::Role',
  Properties: { Policies: [{ PolicyDocument: { Statement: [] as any[] } }] },
});
const roleOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

/** What the framework makes of a service, before the plugin. */
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
});
type Template = ReturnType<typeof bare>;

function guarded(settings: object = {}): Template & Record<string, { Type: string; Properties: any }> {
  const resources = bare();
  safeguard(resources, safeguardSettings(settings), 'shop-dev');
  return resources as Template & Record<string, { Type: string; Properties: any }>;
}
const namesIn = (faults: string[]) => [...new Set(faults.map((fault) => /^\[(.+?)\]/.exec(fault)![1]))];

describe('the safeguards of a template', () => {
  it('are all there once the plugin went over it, and each is missed before', () => {
    expect(safeguardFaults(guarded())).toEqual([]);
    expect(namesIn(safeguardFaults(bare())).sort()).toEqual([...guards].sort());
  });

  /** For each guard, what breaks it in a template that has everything. */
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
    'log-retention': ({ WorkLogGroup }) => {
      WorkLogGroup.Properties.RetentionInDays = 400;
    },
  };

  it.each(guards)('%s is missed by its name, and nothing else is', (name) => {
    const resources = guarded();
    broken[name]!(resources);
    const faults = safeguardFaults(resources);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^\\[${name}\\] \\w+ needs `));
  });

  it('access logs are JSON, and tell neither who asked nor what a path names', () => {
    const resources = guarded();
    const settings = resources.HttpApiStage.Properties.AccessLogSettings;
    expect(Object.keys(JSON.parse(settings.Format))).toContain('status');
    for (const Format of ['$context.status', '{"p":"$context.path"}', '{"c":"$context.authorizer.claims.email"}']) {
      settings.Format = Format;
      expect(namesIn(safeguardFaults(resources))).toEqual(['access-logs']);
    }
  });

  it('a stage may have other limits, and one that is thrown away no protected tables', () => {
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

  it('a role may send what its function or workflow needs, said once', () => {
    const resources = guarded();
    safeguard(resources, safeguardSettings(), 'shop-dev');
    const granted = resources.FunctionRole.Properties.Policies[0]!.PolicyDocument.Statement;
    expect(granted).toEqual([
      { Effect: 'Allow', Action: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], Resource: '*' },
    ]);
  });
});
