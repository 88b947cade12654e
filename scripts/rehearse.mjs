/**
 * `npm run rehearse [-- --stage rehearsal] [--region eu-central-1]`: deploys every service by `sls deploy` into an empty local
 * cloud, as a pipeline does on AWS, and drives one journey through it. Exits with the journey's status and leaves nothing behind.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const root = resolve(import.meta.dirname, '..');
const { stage, region } = parseArgs({
  options: { stage: { type: 'string', default: 'rehearsal' }, region: { type: 'string', default: 'eu-central-1' } },
}).values;
const dataDir = mkdtempSync(join(tmpdir(), 'claimstream-rehearsal-'));
const port = await freePort();
const env = {
  ...process.env,
  AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_REGION: region,
  SLS_AWS_MONITORING_FREQUENCY: '1000',
};
const running = [];
try {
  const cloud = ['packages/local-cloud/src/cli.ts', '--empty', '--port', port, '--data-dir', join(dataDir, 'cloud')];
  await started(cloud, env.AWS_ENDPOINT_URL);
  const provider = ['packages/runner/src/payment-provider.ts', '--stage', stage, '--port', '0'];
  await started([...provider, '--data-dir', join(dataDir, 'provider')], 'listens on');
  process.exitCode =
    (await ended(['scripts/deploy.mjs', '--stage', stage, '--region', region])) ||
    (await ended(['packages/journey/src/main.ts', '--stage', stage]));
} finally {
  for (const child of running.reverse()) {
    if (child.exitCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  rmSync(dataDir, { recursive: true, force: true });
}

/** Starts a long-running process and waits until it prints the text in `ready`. */
async function started(args, ready) {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line);
    if (!line.includes(ready)) continue;
    child.stdout.resume();
    return;
  }
  throw new Error(`${args[0]} ended before it was ready.`);
}

async function ended(args) {
  const [status] = await once(spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' }), 'exit');
  return status ?? 1;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
