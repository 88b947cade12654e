import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import { secondClone } from '@claimstream/test-drive';

const where = ['--stage', 'sit', '--region', 'eu-west-1'];

/** The Serverless Framework as a team uses it, given only the address of AWS. Every command has a minute and a half. */
describe('the commands of the Serverless Framework, against an empty cloud', () => {
  let cloud: Cloud;
  let region: Cloud;
  let clone: string;

  const begin = (folder: string, args: string[]) =>
    spawn(join(clone, 'node_modules/.bin/sls'), [...args, ...where], {
      cwd: folder,
      env: {
        ...process.env,
        AWS_ENDPOINT_URL: cloud.endpoint,
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        SLS_AWS_MONITORING_FREQUENCY: '250',
        SLS_TELEMETRY_DISABLED: '1',
        NODE_OPTIONS: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  /** The output of a command; throws with it if the command failed. */
  const sls = async (folder: string, ...args: string[]): Promise<string> => {
    const child = begin(folder, args);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`sls ${args.join(' ')} ended with ${code}: ${text}`);
    return text;
  };
  const service = (name: string) => join(clone, 'services', name);
  const operator = { kind: 'operator' } as const;
  const ask = (name: string, verb: string, input: object = {}): Promise<any> =>
    region.kernel.call(operator, name, verb, input);

  beforeAll(async () => {
    clone = secondClone(); // packages of another stage must not replace those of dev
    cloud = await startCloud({ quiet: true });
    region = await cloud.region('eu-west-1');
  });

  afterAll(async () => {
    await cloud?.stop();
    rmSync(clone, { recursive: true, force: true });
  });

  it('deploy platform and claims, and nothing if nothing has changed', async () => {
    expect(await sls(service('platform'), 'deploy')).toContain('Service deployed to stack claimstream-platform-sit');
    expect(await sls(service('claims'), 'deploy')).toContain('Service deployed to stack claimstream-claims-sit');
    expect(await sls(service('claims'), 'deploy')).toContain('No changes to deploy');
    const { Functions } = await ask('lambda', 'ListFunctions');
    expect(Functions.map(({ FunctionArn }: any) => FunctionArn)).toContain(
      'arn:aws:lambda:eu-west-1:000000000000:function:claimstream-claims-sit-listClaims',
    );
    expect(() => cloud.outputs('claimstream-claims-sit')).toThrow('There is no stack');
  });

  it('show the address of the API, which answers there', async () => {
    const text = await sls(service('claims'), 'info');
    const [, address] = /GET - (http:\/\/127\.0\.0\.1:\d+\/apis\/\w+\/claims)\n/.exec(text) ?? [];
    expect(new URL(address!).origin).toBe(region.endpoint);
    expect((await fetch(address!)).status).toBe(401);
  });

  it('invoke a function, and show its log and its metrics', async () => {
    expect(await sls(service('claims'), 'invoke', '-f', 'listClaims', '-d', '{}')).toContain('"statusCode"');
    expect(await sls(service('claims'), 'logs', '-f', 'listClaims')).toContain('Request failed');
    const tail = begin(service('claims'), ['logs', '-f', 'listClaims', '-t', '--startTime', '10m']);
    for await (const chunk of tail.stdout) if (String(chunk).includes('Request failed')) break;
    tail.kill();
    expect(await sls(service('claims'), 'metrics')).toMatch(/invocations: 1\b[\s\S]*errors: 0/);
    expect(await sls(service('claims'), 'metrics', '-f', 'listClaims')).toMatch(/duration \(avg\.\): [1-9]/);
  });

  it('deploy a single function', async () => {
    expect(await sls(service('claims'), 'deploy', 'function', '-f', 'listClaims')).toContain('Code did not change');
    const forced = await sls(service('claims'), 'deploy', 'function', '-f', 'listClaims', '--force');
    expect(forced).toContain('Function code deployed');
  });

  it('list deployments and roll back to one', async () => {
    const stack = () => ask('cloudformation', 'DescribeStacks', { StackName: 'claimstream-claims-sit' });
    const before = (await stack()).Stacks[0].LastUpdatedTime;
    const list = await sls(service('claims'), 'deploy', 'list');
    const [, timestamp] = /Timestamp: (\d+)/.exec(list) ?? [];
    expect(await sls(service('claims'), 'deploy', '--force')).toContain('Service deployed');
    expect(await sls(service('claims'), 'rollback', '-t', timestamp!)).toContain('Service rolled back to timestamp');
    const { StackStatus, LastUpdatedTime } = (await stack()).Stacks[0];
    expect(StackStatus).toBe('UPDATE_COMPLETE');
    expect(LastUpdatedTime > before).toBe(true);
  });

  it('deploy with change sets, their own default', async () => {
    const folder = join(clone, 'greeter');
    mkdirSync(folder);
    const says = (text: string) =>
      writeFileSync(join(folder, 'index.js'), `exports.handler = async () => ${JSON.stringify(text)};`);
    const yml =
      'service: greeter\nprovider: { name: aws, runtime: nodejs24.x }\nfunctions: { hi: { handler: index.handler } }\n';
    writeFileSync(join(folder, 'serverless.yml'), yml);
    says('one');
    expect(await sls(folder, 'deploy')).toContain('Service deployed to stack greeter-sit');
    says('two');
    expect(await sls(folder, 'deploy')).toContain('Service deployed to stack greeter-sit');
    expect(await sls(folder, 'invoke', '-f', 'hi', '-d', '{}')).toContain('"two"');
    expect(await sls(folder, 'deploy')).toContain('No changes to deploy');
    await sls(folder, 'remove');
  });

  it('remove everything except what its policies keep', async () => {
    const tables = (await ask('dynamodb', 'ListTables')).TableNames;
    for (const name of ['claims', 'platform']) {
      expect(await sls(service(name), 'remove')).toContain('has been successfully removed');
    }
    const left = {
      stacks: (await ask('cloudformation', 'DescribeStacks')).Stacks,
      functions: (await ask('lambda', 'ListFunctions')).Functions,
      mappings: (await ask('lambda', 'ListEventSourceMappings')).EventSourceMappings,
      queues: (await ask('sqs', 'ListQueues')).QueueUrls ?? [],
      roles: (await ask('iam', 'ListRoles')).Roles,
      buses: (await ask('events', 'ListEventBuses')).EventBuses.map(({ Name }: any) => Name),
      rules: (await ask('events', 'ListRules')).Rules,
      archives: (await ask('events', 'ListArchives')).Archives,
      apis: (await ask('execute-api', 'GetApis')).items,
      machines: (await ask('states', 'ListStateMachines')).stateMachines,
      logs: (await ask('logs', 'DescribeLogGroups')).logGroups,
      buckets: (await ask('s3', 'ListBuckets')).Buckets,
      parameters: (await ask('ssm', 'DescribeParameters')).Parameters,
      tables: (await ask('dynamodb', 'ListTables')).TableNames,
    };
    const none = Object.fromEntries(Object.keys(left).map((kind) => [kind, []]));
    expect(left).toEqual({ ...none, buses: ['default'], tables });
  });
});
