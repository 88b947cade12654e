import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '../../src/cli.ts');

interface Run {
  code: number | null;
  out: string;
  err: string;
}

const launch = (...parameters: string[]): ChildProcess =>
  spawn(process.execPath, [CLI, ...parameters], { stdio: 'pipe' });

async function run(...parameters: string[]): Promise<Run> {
  const child = launch(...parameters);
  const result: Run = { code: null, out: '', err: '' };
  child.stdout!.on('data', (chunk) => (result.out += chunk));
  child.stderr!.on('data', (chunk) => (result.err += chunk));
  [result.code] = await once(child, 'close');
  return result;
}

async function ready(child: ChildProcess): Promise<string> {
  let out = '';
  for await (const chunk of child.stdout!) {
    out += chunk;
    const endpoint = /ready (\S+)/.exec(out)?.[1];
    if (endpoint) return endpoint;
  }
  throw new Error(`it ended without being ready: ${out}`);
}

describe('the command line', () => {
  let folder: string;
  const children: ChildProcess[] = [];
  const serve = async (...parameters: string[]) => {
    const child = launch('serve', '--port', '0', '--data-dir', join(folder, 'data'), ...parameters);
    children.push(child);
    const said: string[] = [];
    child.stderr!.on('data', (chunk) => said.push(String(chunk)));
    const endpoint = await ready(child);
    return { child, endpoint, port: new URL(endpoint).port, said };
  };
  const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    const [code] = await once(child, 'exit');
    return code;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-'));
    const packaged = join(folder, 'greeter/.serverless');
    await mkdir(packaged, { recursive: true });
    const Resources = { P: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/hi', Type: 'String', Value: 'ho' } } };
    const template = { Resources, Outputs: { Name: { Value: { Ref: 'P' } } } };
    await writeFile(join(packaged, 'cloudformation-template-update-stack.json'), JSON.stringify(template));
    const state = { service: { service: 'greeter', provider: { stage: 'local' } } };
    await writeFile(join(packaged, 'serverless-state.json'), JSON.stringify(state));
  });

  afterAll(async () => {
    for (const child of children) if (child.exitCode === null && child.signalCode === null) await end(child, 'SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  it('serves, deploys, survives a kill and stops cleanly', async () => {
    const first = await serve('--empty');
    const deployed = await run('deploy', join(folder, 'greeter'), '--port', first.port);
    expect(deployed).toMatchObject({ code: 0, err: '' });
    expect(deployed.out).toMatch(/greeter-local: 1 created, 0 updated, 0 unchanged, 0 removed[\s\S]*Name: \/hi/);
    expect(await run('serve', '--port', first.port, '--data-dir', join(folder, 'other'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('CLAIMSTREAM_PORT'),
    });
    await end(first.child, 'SIGKILL');

    const second = await serve('--empty');
    const stacks = await (await fetch(`${second.endpoint}/_local/stacks`)).json();
    expect(stacks).toMatchObject([{ stackName: 'greeter-local', status: 'CREATE_COMPLETE', outputs: { Name: '/hi' } }]);
    expect(await end(second.child, 'SIGTERM')).toBe(0);
  });

  it('removes a folder’s stack, even when the folder is gone, and lists the resources that stay', async () => {
    const gone = join(folder, 'rental');
    const packaged = join(gone, '.serverless');
    await mkdir(packaged, { recursive: true });
    const Properties = { Name: '/kept', Type: 'String', Value: '1' };
    const Resources = { Kept: { Type: 'AWS::SSM::Parameter', DeletionPolicy: 'Retain', Properties } };
    await writeFile(join(packaged, 'cloudformation-template-update-stack.json'), JSON.stringify({ Resources }));
    const state = { service: { service: 'company-rental', provider: { stage: 'local', region: 'eu-west-1' } } };
    await writeFile(join(packaged, 'serverless-state.json'), JSON.stringify(state));
    const { child, port } = await serve('--data-dir', join(folder, 'removing'), '--empty');
    const at = ['--port', port, '--stage', 'local'];
    expect(await run('deploy', gone, '--port', port)).toMatchObject({ code: 0, err: '' });
    await rm(gone, { recursive: true });
    expect(await run('remove', gone, ...at)).toMatchObject({
      code: 1,
      err: 'There is no stack of rental in stage local, region us-east-1. Stacks there: none.\n',
    });
    const removed = await run('remove', gone, ...at, '--region', 'eu-west-1');
    expect(removed).toMatchObject({ code: 0, err: '' });
    expect(removed.out).toContain('company-rental-local: removed. Retained by its policies:\n  Kept (AWS::SSM::');
    expect(await run('remove', gone, ...at, '--region', 'eu-west-1')).toMatchObject({ code: 1 });
    expect(await end(child, 'SIGTERM')).toBe(0);
  });

  it('says how to deploy where nothing is deployed, unless --empty is given', async () => {
    const at = (name: string) => ['--data-dir', join(folder, name)];
    const hinted = await serve(...at('hinted'));
    await once(hinted.child.stderr!, 'data');
    expect(hinted.said.join('')).toContain(`deploy DIR… --port ${hinted.port}`);
    expect(await end(hinted.child, 'SIGTERM')).toBe(0);
    const empty = await serve(...at('empty'), '--empty');
    await fetch(`${empty.endpoint}/_local/stacks`);
    expect(await end(empty.child, 'SIGTERM')).toBe(0);
    expect(empty.said).toEqual([]);
  });

  it('reports its errors', async () => {
    const { child, port } = await serve();
    expect(await run('deploy', join(folder, 'nowhere'), '--port', port)).toMatchObject({
      code: 1,
      err: expect.stringContaining('npm run package'),
    });
    expect(await end(child, 'SIGINT')).toBe(0);
    expect(await run('deploy', folder, '--port', port)).toMatchObject({
      code: 1,
      err: expect.stringContaining('npm start'),
    });
    expect(await run('dance')).toMatchObject({ code: 2, out: expect.stringContaining('local-cloud [serve]') });
    const usage = { code: 2, err: expect.stringContaining('local-cloud [serve]') };
    for (const unknown of [['--dance'], ['--port', 'many'], ['--port', '70000']])
      expect(await run(...unknown)).toMatchObject(usage);
  });
});
