import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CloudFrontClient, ListInvalidationsCommand } from '@aws-sdk/client-cloudfront';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import { parameterNames } from '@claimstream/portal-hosting';
import { secondClone } from '@claimstream/test-drive';

const stage = 'sit';

/** Deploys the portal alone; the services that it calls are represented by their parameters. */
describe('sls deploy and sls remove of the portal, against an empty cloud', () => {
  let clone: string;
  let cloud: Cloud;
  let clients: ReturnType<typeof clientsOf>;

  const clientsOf = () => {
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const settings = { endpoint: cloud.endpoint, region: 'us-east-1', credentials };
    return {
      cloudformation: new CloudFormationClient(settings),
      cloudfront: new CloudFrontClient(settings),
      s3: new S3Client({ ...settings, forcePathStyle: true }),
      ssm: new SSMClient(settings),
    };
  };
  const sls = async (...args: string[]) => {
    const child = spawn(join(clone, 'node_modules/.bin/sls'), [...args, '--stage', stage], {
      cwd: join(clone, 'services/portal'),
      env: {
        ...process.env,
        AWS_ENDPOINT_URL: cloud.endpoint,
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        SLS_AWS_MONITORING_FREQUENCY: '250',
        SLS_TELEMETRY_DISABLED: '1',
        NODE_OPTIONS: '',
      },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const [status] = await once(child, 'close');
    return { status, output };
  };
  const outputs = async () => {
    const StackName = `claimstream-portal-${stage}`;
    const { Stacks } = await clients.cloudformation.send(new DescribeStacksCommand({ StackName }));
    return Object.fromEntries(Stacks![0]!.Outputs!.map(({ OutputKey, OutputValue }) => [OutputKey!, OutputValue!]));
  };
  const putParameters = async (Names: readonly string[]) => {
    for (const Name of Names)
      await clients.ssm.send(
        new PutParameterCommand({ Name, Value: `https://x${Name}`, Type: 'String', Overwrite: true }),
      );
  };
  const read = async (Bucket: string, Key: string) => {
    const { Body, ContentType } = await clients.s3.send(new GetObjectCommand({ Bucket, Key }));
    return { text: await Body!.transformToString(), type: ContentType };
  };

  beforeAll(async () => {
    clone = secondClone(); // packaging for this stage must not replace the package of dev
    cloud = await startCloud({ quiet: true });
    clients = clientsOf();
  });
  afterAll(async () => {
    for (const client of Object.values(clients)) client.destroy();
    await cloud?.stop();
    rmSync(clone, { recursive: true, force: true });
  });

  it('are refused before the services that the portal calls exist', async () => {
    const { status, output } = await sls('deploy');
    expect(status).not.toBe(0);
    expect(output).toContain(`/claimstream/${stage}/`);
  });

  it('put up the site with the configuration of the stage, and print its address', async () => {
    await putParameters(parameterNames(stage));
    const { status, output } = await sls('deploy');
    expect([status, output]).toEqual([0, expect.stringMatching(/The portal is https:\/\/e\w+\.cloudfront\.net/)]);
    const { SiteBucket } = await outputs();
    const page = await read(SiteBucket!, 'index.html');
    expect(page).toEqual({
      text: readFileSync(join(clone, 'services/portal/.serverless/site/index.html'), 'utf8'),
      type: 'text/html; charset=utf-8',
    });
    const scripts = [...page.text.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, key]) => key!);
    expect(scripts.length).toBeGreaterThan(0);
    for (const key of scripts) expect((await read(SiteBucket!, key)).text.length).toBeGreaterThan(0);
    expect(JSON.parse((await read(SiteBucket!, 'config.json')).text)).toMatchObject({
      stage,
      apis: { claims: `https://x/claimstream/${stage}/api/claims` },
    });
  });

  it('change nothing if nothing changed', async () => {
    const { status, output } = await sls('deploy');
    expect([status, output]).toEqual([0, expect.stringContaining('No changes to deploy')]);
    expect(output).toContain('files uploaded: 0');
  });

  it('bring a changed parameter to the configuration, and remove the old one from the edges', async () => {
    const name = `/claimstream/${stage}/app-client-id`;
    await clients.ssm.send(new PutParameterCommand({ Name: name, Value: 'another', Type: 'String', Overwrite: true }));
    expect((await sls('deploy')).output).toContain('files uploaded: 1');
    const { SiteBucket, DistributionId } = await outputs();
    expect(JSON.parse((await read(SiteBucket!, 'config.json')).text).cognito.clientId).toBe('another');
    const { InvalidationList } = await clients.cloudfront.send(new ListInvalidationsCommand({ DistributionId }));
    expect(InvalidationList?.Quantity).toBe(2);
  });

  it('leave no object and no stack behind', async () => {
    const { SiteBucket } = await outputs();
    expect(await sls('remove')).toMatchObject({ status: 0 });
    await expect(outputs()).rejects.toThrow('does not exist');
    const objects = clients.s3.send(new ListObjectsV2Command({ Bucket: SiteBucket }));
    await expect(objects).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });
});
