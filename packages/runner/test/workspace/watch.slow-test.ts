import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { secondClone } from '@claimstream/test-drive';

describe('npm start -- --watch', () => {
  let clone: string;
  let dataDir: string;
  let platform: ChildProcess;
  let printed = '';
  const log = new EventEmitter();
  let lambda: LambdaClient;

  /** The output after `seen` characters, once it contains `pattern`. */
  async function until(pattern: RegExp, seen = 0): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(printed.slice(seen));
      if (found) return found;
      if (platform.exitCode !== null) throw new Error(`The platform ended: ${printed}`);
      await once(log, 'more');
    }
  }

  const deployed = async (name: string) => {
    const FunctionName = `claimstream-partners-dev-${name}`;
    return (await lambda.send(new GetFunctionCommand({ FunctionName }))).Configuration!.CodeSha256;
  };

  beforeAll(async () => {
    clone = secondClone({ packaged: true });
    dataDir = mkdtempSync(join(tmpdir(), 'claimstream-watch-'));
    const ports = { CLAIMSTREAM_PORT: '0', CLAIMSTREAM_PORTAL_PORT: '0', CLAIMSTREAM_DATA_DIR: dataDir };
    platform = spawn(process.execPath, ['scripts/bootstrap.mjs', 'start', '--watch'], {
      cwd: clone,
      env: { ...process.env, ...ports },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [platform.stdout!, platform.stderr!]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk;
        log.emit('more');
      });
    }
    platform.once('exit', () => log.emit('more'));
    const [, endpoint] = await until(/aws endpoint\s+(http:\S+)/);
    await until(/watching the sources/);
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    lambda = new LambdaClient({ endpoint, region: 'us-east-1', credentials });
  });

  afterAll(async () => {
    if (platform.exitCode === null) {
      const ended = once(platform, 'exit');
      platform.kill('SIGINT');
      await ended;
    }
    for (const folder of [clone, dataDir]) rmSync(folder, { recursive: true, force: true });
  });

  it('deploys the change of a source, and nothing of a source that does not compile', async () => {
    const source = join(clone, 'services/partners/src/functions/publish-events.ts');
    const good = readFileSync(source, 'utf8');
    const [published, received] = [await deployed('publishEvents'), await deployed('receivePayout')];

    let seen = printed.length;
    writeFileSync(source, `${good}\nconsole.log('changed');\n`);
    await until(/services\/partners packaged in [\d.]+ s[\s\S]*services\/partners deployed/, seen);
    const changed = await deployed('publishEvents');
    expect(changed).not.toBe(published);
    expect(await deployed('receivePayout')).toBe(received);

    seen = printed.length;
    writeFileSync(source, `${good}\nconst nothing = ;\n`);
    await until(
      /services\/partners cannot be packaged:[\s\S]*services\/partners\/src\/functions\/publish-events\.ts:\d+:16/,
      seen,
    );
    expect(await deployed('publishEvents')).toBe(changed);

    seen = printed.length;
    writeFileSync(source, good);
    await until(/services\/partners deployed/, seen);
    expect(await deployed('publishEvents')).toBe(published);
  });

  it('reads a changed infrastructure.cjs again', async () => {
    const file = join(clone, 'services/partners/infrastructure.cjs');
    const seen = printed.length;
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nmodule.exports.Outputs.Answer = { Value: '42' };\n`);
    await until(/services\/partners deployed/, seen);
    const template = readFileSync(
      join(clone, 'services/partners/.serverless/cloudformation-template-update-stack.json'),
      'utf8',
    );
    expect(JSON.parse(template).Outputs.Answer).toEqual({ Value: '42' });
  });
});
