// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation and IAM write their variables this way
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Cloud,
  type CloudService,
  type Kernel,
  StackRefused,
  startCloud,
  type Template,
} from '../../src/index.ts';
import { createIam } from '../../src/services/iam/index.ts';
import { createSsm } from '../../src/services/ssm/index.ts';

/** A service that records CloudFormation's calls. */
const recorder =
  (log: string[]) =>
  (_: Kernel): CloudService => ({
    name: 'recorder',
    verbs: {},
    start: () => void log.push('start'),
    provisioners: {
      'Test::Thing': {
        properties: ['Text', 'Other', 'Fails'],
        apply({ logicalId, properties, physicalId }) {
          if (properties.Fails) throw new Error('it does not want to');
          log.push(`${physicalId === undefined ? 'create' : 'update'} ${logicalId} ${properties.Text ?? ''}`.trim());
          const id = properties.Other === 'renames' ? `id-${logicalId}-${properties.Text}` : `id-${logicalId}`;
          return { physicalId: id, attributes: { Arn: `arn-${logicalId}` } };
        },
        remove: ({ physicalId }) => void log.push(`remove ${physicalId}`),
      },
    },
  });

const thing = (Properties: Record<string, unknown> = {}, rest: object = {}): Template['Resources'][string] => ({
  Type: 'Test::Thing',
  Properties,
  ...rest,
});
const parameter = (Name: string, Value: unknown): Template['Resources'][string] => ({
  Type: 'AWS::SSM::Parameter',
  Properties: { Name, Type: 'String', Value },
});

describe('stacks', () => {
  let log: string[];
  let cloud: Cloud;
  const start = (dataDir?: string): Promise<Cloud> =>
    startCloud({ quiet: true, services: [createIam, createSsm, recorder(log)], ...(dataDir && { dataDir }) });
  const deploy = (Resources: Template['Resources'], rest: Partial<Template> = {}, stackName = 's') =>
    cloud.deployTemplate({ stackName, template: { Resources, ...rest } });
  const problems = async (deployment: Promise<unknown>): Promise<readonly string[]> => {
    const error = await deployment.then(
      () => undefined,
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(StackRefused);
    return error.problems;
  };

  beforeEach(async () => {
    log = [];
    cloud = await start();
    log.length = 0;
  });
  afterEach(() => cloud.stop());

  it('create resources after their dependencies', async () => {
    const result = await deploy(
      {
        Last: thing({ Text: { 'Fn::Sub': '${Middle.Arn}' } }),
        Middle: thing({ Text: { Ref: 'First' } }, { DependsOn: 'Other' }),
        First: thing(),
        Other: thing(),
      },
      { Outputs: { Where: { Value: { 'Fn::GetAtt': ['Last', 'Arn'] } } } },
    );
    expect(log).toEqual(['create Other', 'create First', 'create Middle id-First', 'create Last arn-Middle']);
    expect(result).toMatchObject({ stackName: 's', created: 4, outputs: { Where: 'arn-Last' } });
    expect(cloud.outputs('s')).toEqual({ Where: 'arn-Last' });
    expect(cloud.resource('s', 'First')).toEqual({
      physicalId: 'id-First',
      ref: 'id-First',
      attributes: { Arn: 'arn-First' },
    });
  });

  it('update changed resources, delete dropped ones, keep retained ones', async () => {
    await deploy({ Stays: thing(), Goes: thing(), Kept: thing({}, { DeletionPolicy: 'Retain' }) });
    log.length = 0;
    expect(await deploy({ Stays: thing({ Text: 'new' }) })).toMatchObject({ created: 0, updated: 1 });
    expect(log).toEqual(['update Stays new', 'remove id-Goes']);
  });

  it('are refused with every problem at once, before anything is created', async () => {
    const found = await problems(
      deploy({
        Fine: thing(),
        Odd: { Type: 'AWS::Braket::QuantumTask' },
        Wrong: thing({ Colour: 1, Text: { Ref: 'Nobody' } }),
        Imports: thing({ Text: { 'Fn::ImportValue': 'x' } }),
        Early: thing({ Text: 'a {{resolve:ssm:/not/there}} b' }),
        Secret: thing({ Text: '{{resolve:secretsmanager:x}}' }),
        Zones: thing({ Text: { 'Fn::GetAZs': '' } }),
        Policy: thing({ Other: { PolicyDocument: { Statement: [{ Effect: 'Maybe' }] } } }),
      }),
    );
    expect(log).toEqual([]);
    for (const part of [
      'Odd: AWS::Braket::QuantumTask is not emulated',
      'Wrong: Test::Thing property Colour is not emulated',
      'Wrong: it refers to Nobody',
      'Fn::ImportValue ties two stacks together',
      'Early: the SSM parameter /not/there does not exist',
      'Secret: {{resolve:secretsmanager:…}} is not emulated',
      'Fn::GetAZs is not emulated',
      'Policy: PolicyDocument: Effect must be Allow or Deny',
    ]) {
      expect(found.some((problem) => problem.startsWith(part))).toBe(true);
    }
    expect(found).toHaveLength(8);
  });

  it('name the cycle that prevents an order', async () => {
    const ring = { A: thing({ Text: { Ref: 'B' } }), B: thing({ Text: { Ref: 'A' } }) };
    expect(await problems(deploy(ring))).toEqual(['circular dependency: A → B → A']);
  });

  it('read parameters of earlier stacks, also inside longer texts', async () => {
    await deploy({ Bus: parameter('/claimstream/bus', 'claims-bus') }, {}, 'platform');
    await deploy({ User: thing({ Text: { 'Fn::Sub': '${AWS::Region}/{{resolve:ssm:/claimstream/bus}}!' } }) });
    expect(log).toEqual(['create User us-east-1/claims-bus!']);
  });

  it('read a parameter that they declare themselves', async () => {
    await deploy({
      Uses: thing({ Text: '{{resolve:ssm:/own}}' }, { DependsOn: 'Own' }),
      Own: parameter('/own', 'mine'),
    });
    expect(log).toEqual(['create Uses mine']);
  });

  it('never show a SecureString in clear text', async () => {
    const secret = { Name: '/secret', Value: 'hush', Type: 'SecureString' };
    await cloud.kernel.call({ kind: 'operator' }, 'ssm', 'PutParameter', secret);
    expect(await problems(deploy({ A: thing({ Text: '{{resolve:ssm:/secret}}' }) }))).toEqual([
      'A: the SSM parameter /secret is a SecureString, which templates cannot resolve',
    ]);
  });

  it('leave out resources whose condition is false', async () => {
    await deploy(
      { Always: thing({ Text: { 'Fn::If': ['On', 'on', 'off'] } }), Never: thing({}, { Condition: 'On' }) },
      {
        Parameters: { Stage: { Type: 'String', Default: 'local' } },
        Conditions: { On: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
      },
    );
    expect(log).toEqual(['create Always off']);
  });

  it('that cannot be created name the resource and leave nothing', async () => {
    expect(await problems(deploy({ A: thing(), B: thing({ Fails: true }, { DependsOn: 'A' }) }))).toEqual([
      'B (Test::Thing): it does not want to',
    ]);
    expect(log).toEqual(['create A', 'remove id-A']);
    expect(() => cloud.outputs('s')).toThrow('There is no stack s');
    expect(await deploy({ A: thing(), B: thing() })).toMatchObject({ created: 2 });
  });

  it('that cannot be updated keep their earlier state', async () => {
    const Outputs = { Text: { Value: 'first' } };
    await deploy({ A: thing({ Text: 'first' }), B: thing({ Text: 'b' }) }, { Outputs });
    log.length = 0;
    const wanted = {
      A: thing({ Text: 'second' }),
      New: thing(),
      Z: thing({ Fails: true }, { DependsOn: ['A', 'New'] }),
    };
    expect(await problems(deploy(wanted, { Outputs: { Text: { Value: 'second' } } }))).toEqual([
      'Z (Test::Thing): it does not want to',
    ]);
    expect(log).toEqual(['update A second', 'create New', 'update A first', 'remove id-New']);
    expect(cloud.outputs('s')).toEqual({ Text: 'first' });
    log.length = 0;
    expect(await deploy({ A: thing({ Text: 'first' }), B: thing({ Text: 'b' }) }, { Outputs })).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
    });
    expect(log).toEqual([]);
  });

  it('leave unchanged resources alone, and update those that refer to a changed one', async () => {
    const wanted = (Text: string) => ({
      Same: thing({ Text: 'same' }),
      Source: parameter('/source', Text),
      Follows: thing({ Text: { 'Fn::GetAtt': ['Source', 'Value'] } }),
    });
    await deploy(wanted('one'));
    log.length = 0;
    expect(await deploy(wanted('two'))).toMatchObject({ updated: 2, unchanged: 1 });
    expect(log).toEqual(['update Follows two']);
  });

  it('read a parameter of another stack again at every deploy', async () => {
    await deploy({ Bus: parameter('/bus', 'one') }, {}, 'platform');
    const consumer = { Uses: thing({ Text: '{{resolve:ssm:/bus}}' }), Other: thing() };
    await deploy(consumer);
    await deploy({ Bus: parameter('/bus', 'two') }, {}, 'platform');
    log.length = 0;
    expect(await deploy(consumer)).toMatchObject({ updated: 1, unchanged: 1 });
    expect(log).toEqual(['update Uses two']);
  });

  it('remove replaced resources after everything is applied, unless they are retained', async () => {
    const renamed = (Text: string, rest: object = {}) => ({ R: thing({ Text, Other: 'renames' }, rest) });
    await deploy(renamed('one'));
    await deploy(renamed('two'));
    expect(log).toEqual(['create R one', 'update R two', 'remove id-R-one']);
    log.length = 0;
    await deploy(renamed('three', { UpdateReplacePolicy: 'Retain' }));
    await deploy(renamed('four', { UpdateReplacePolicy: 'Retain' }));
    expect(log).toEqual(['update R three', 'remove id-R-two', 'update R four']);
  });

  it('are restored after a restart, before services start', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'stacks-'));
    const first = await start(dataDir);
    await first.deployTemplate({ stackName: 'one', template: { Resources: { A: thing({ Text: 'x' }) } } });
    await first.stop();
    log.length = 0;
    const second = await start(dataDir);
    expect(log).toEqual(['update A x', 'start']);
    expect(second.resource('one', 'A').physicalId).toBe('id-A');
    await expect(start(dataDir)).rejects.toThrow(/in use by another local-cloud/);
    await second.stop();
    await rm(dataDir, { recursive: true });
  });

  it('keep their state when a restart follows a failed deploy', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'stacks-'));
    const first = await start(dataDir);
    const deployed = (Resources: Template['Resources']) =>
      first.deployTemplate({ stackName: 'one', template: { Resources } });
    await deployed({ A: thing({ Text: 'good' }) });
    await problems(
      deployed({ A: thing({ Text: 'bad' }), New: thing(), Z: thing({ Fails: true }, { DependsOn: 'New' }) }),
    );
    await first.stop();
    log.length = 0;
    const second = await start(dataDir);
    expect(log).toEqual(['update A good', 'start']);
    await second.stop();
    await rm(dataDir, { recursive: true });
  });

  it('keep a copy of their artifacts for as long as a template names them', async () => {
    const artifactsDir = await mkdtemp(join(tmpdir(), 'zips-'));
    const deployZip = async (S3Key: string, bytes: string) => {
      await writeFile(join(artifactsDir, 'f.zip'), bytes);
      const template = { Resources: { A: thing({ Other: { S3Bucket: 'b', S3Key } }) } };
      await cloud.deployTemplate({ stackName: 'code', template, artifactsDir });
      await writeFile(join(artifactsDir, 'f.zip'), 'packaged again');
    };
    await deployZip('serverless/1/f.zip', 'one');
    expect(String(await cloud.kernel.artifact({ S3Key: 'serverless/1/f.zip' }))).toBe('one');
    await deployZip('serverless/2/f.zip', 'two');
    expect(String(await cloud.kernel.artifact({ S3Key: 'serverless/2/f.zip' }))).toBe('two');
    await expect(cloud.kernel.artifact({ S3Key: 'serverless/1/f.zip' })).rejects.toThrow(/no deployment artifact/);
    await rm(artifactsDir, { recursive: true });
  });

  it('refuse an unknown managed policy by name', async () => {
    const Properties = {
      AssumeRolePolicyDocument: { Statement: [] },
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/Admin'],
    };
    expect(await problems(deploy({ Role: { Type: 'AWS::IAM::Role', Properties } }))).toEqual([
      expect.stringContaining('the managed policy arn:aws:iam::aws:policy/Admin'),
    ]);
  });
});
