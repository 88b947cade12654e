import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import { secondClone } from '@claimstream/test-drive';

describe('npm run deploy', () => {
  let cloud: Cloud;
  let clone: string;
  beforeAll(async () => {
    clone = secondClone(); // packages of another stage must not replace those of dev
    cloud = await startCloud({ quiet: true });
  });
  afterAll(async () => {
    await cloud?.stop();
    rmSync(clone, { recursive: true, force: true });
  });

  async function deploy(...args: string[]) {
    const env = {
      ...process.env,
      AWS_ENDPOINT_URL: cloud.endpoint,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      SLS_AWS_MONITORING_FREQUENCY: '250',
    };
    const child = spawn(process.execPath, ['scripts/bootstrap.mjs', 'deploy', ...args], { cwd: clone, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const [status] = await once(child, 'close');
    return { status, output };
  }
  const where = ['--stage', 'qa', '--region', 'eu-west-1'];

  it('deploys platform before the services that read its parameters', async () => {
    const { status, output } = await deploy(...where, 'notifications', 'platform');
    expect([status, output]).toEqual([
      0,
      expect.stringContaining('Service deployed to stack claimstream-notifications-qa'),
    ]);
    const deployed = (name: string) => output.indexOf(`Service deployed to stack claimstream-${name}-qa`);
    expect(deployed('platform')).toBeGreaterThan(0);
    expect(deployed('platform')).toBeLessThan(output.indexOf('Deploying claimstream-notifications to stage qa'));
  });

  it('skips unchanged services, and says so', async () => {
    const { status, output } = await deploy(...where, 'notifications', 'platform');
    expect(status).toBe(0);
    expect(output.match(/No changes to deploy\. Deployment skipped/g)).toHaveLength(2);
  });

  it('fails if a service does, and deploys the others', async () => {
    // The payment provider's parameters are missing.
    const { status, output } = await deploy(...where, 'partners', 'fraud');
    expect(status).not.toBe(0);
    expect(output).toContain('payment-provider');
    expect(output).toContain('Service deployed to stack claimstream-fraud-qa');
  });

  it('lists the existing services', async () => {
    const { status, output } = await deploy('--stage', 'qa', 'fruad');
    expect([status, output]).toEqual([
      2,
      expect.stringMatching(/There is no service fruad\. Known: claims, customer, .*\n/),
    ]);
    expect(await deploy('claims')).toEqual({ status: 2, output: expect.stringContaining('--stage <stage>') });
  });
});
