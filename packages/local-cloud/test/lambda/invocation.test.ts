import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ManualClock } from '../../src/clock.ts';
import { workClockOf } from '../../src/work-clock.ts';
import { ROLE, SmallKernel, until } from './small-kernel.ts';
import { witness } from './witness.ts';

describe('an invoked function', () => {
  let kernel: SmallKernel;
  beforeEach(() => {
    kernel = new SmallKernel();
  });
  afterEach(() => kernel.close());

  it('handles its event as an ES module in a folder', async () => {
    await kernel.deploy(
      'greet',
      { 'src/functions/greet.mjs': 'export const handler = async (event) => ({ hello: event.name });' },
      { Handler: 'src/functions/greet.handler' },
    );
    const answer = await kernel.invoke('greet', { name: 'Ada' });
    expect(answer).toMatchObject({ StatusCode: 200, Payload: '{"hello":"Ada"}', ExecutedVersion: '$LATEST' });
    expect(answer.FunctionError).toBeUndefined();
  });

  it('handles it as CommonJS, by callback, by ARN and by version', async () => {
    await kernel.deploy('old', {
      'index.js':
        "const { ok } = require('./answer'); exports.handler = (event, context, done) => done(null, ok(event));",
      'answer.js': "exports.ok = (event) => 'ok ' + event.n;",
    });
    const version = await kernel.provision('AWS::Lambda::Version', 'OldVersion1', { FunctionName: 'old' });
    expect(version.physicalId).toBe('arn:aws:lambda:us-east-1:000000000000:function:old:1');
    await kernel.deploy('old', 'export const handler = async () => "new"');
    expect((await kernel.invoke('old')).Payload).toBe('"new"');
    expect((await kernel.invoke(version.physicalId, { n: 3 })).Payload).toBe('"ok 3"');
  });

  it('gets Lambda’s environment and nothing of the process around it', async () => {
    process.env.SECRET_OF_THE_DEVELOPER = 'x';
    await kernel.deploy('env', 'export const handler = async () => process.env', {
      Environment: { Variables: { TABLE: 'claims' } },
    });
    const environment = JSON.parse((await kernel.invoke('env')).Payload);
    expect(environment).toMatchObject({
      TABLE: 'claims',
      TZ: 'UTC',
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_LAMBDA_FUNCTION_NAME: 'env',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/env',
      AWS_ACCESS_KEY_ID: 'KEY-env',
      AWS_SESSION_TOKEN: `token-${ROLE}`,
      AWS_ENDPOINT_URL: kernel.endpoint,
    });
    expect(environment._X_AMZN_TRACE_ID).toMatch(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0$/);
    expect(environment.SECRET_OF_THE_DEVELOPER).toBeUndefined();
    expect(environment.HOME).toBeUndefined();
    delete process.env.SECRET_OF_THE_DEVELOPER;
  });

  it('gets a context with the request and the time left', async () => {
    const source = `export const handler = async (event, context) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return { ...context, left: context.getRemainingTimeInMillis() };
    };`;
    await kernel.deploy('context', source, { Timeout: 7 });
    const context = JSON.parse((await kernel.invoke('context')).Payload);
    expect(context).toMatchObject({
      functionName: 'context',
      functionVersion: '$LATEST',
      invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:context',
      memoryLimitInMB: '256',
      logGroupName: '/aws/lambda/context',
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(context.left).toBeLessThanOrEqual(6975);
    expect(context.left).toBeGreaterThan(1000);
  });

  it('reports its error', async () => {
    await kernel.deploy('broken', 'export const handler = async () => { throw new TypeError("no such claim"); }');
    const answer = await kernel.invoke('broken');
    expect(answer.FunctionError).toBe('Unhandled');
    expect(JSON.parse(answer.Payload)).toMatchObject({
      errorType: 'TypeError',
      errorMessage: 'no such claim',
      trace: expect.arrayContaining([expect.stringContaining('index.mjs')]),
    });
  });

  it('survives an unhandled rejection and a call of process.exit', async () => {
    await kernel.deploy(
      'loose',
      `export const handler = async ({ how }) => {
        if (how === 'reject') Promise.reject(new Error('loose end'));
        if (how === 'exit') process.exit(3);
        if (how) await new Promise((resolve) => setTimeout(resolve, 5000));
        return 'fine';
      };`,
    );
    expect(JSON.parse((await kernel.invoke('loose', { how: 'reject' })).Payload)).toMatchObject({
      errorType: 'Runtime.UnhandledPromiseRejection',
      errorMessage: 'Error: loose end',
    });
    expect(JSON.parse((await kernel.invoke('loose', { how: 'exit' })).Payload)).toMatchObject({
      errorType: 'Runtime.ExitError',
      errorMessage: expect.stringContaining('exit status 3'),
    });
    expect((await kernel.invoke('loose')).Payload).toBe('"fine"');
  });

  it('is ended when its memory is used up', async () => {
    const source =
      'export const handler = async () => { const kept = []; for (;;) kept.push(new Array(1e5).fill(Math.random())); }';
    await kernel.deploy('greedy', source, { MemorySize: 128 });
    const answer = await kernel.invoke('greedy');
    expect(JSON.parse(answer.Payload).errorType).toBe('Runtime.OutOfMemory');
  });

  it.each([
    ['a missing file', { 'other.mjs': '' }, 'Runtime.ImportModuleError'],
    [
      'a missing module',
      { 'index.mjs': "import 'left-pad-that-is-not-packaged'; export const handler = 1" },
      'Runtime.ImportModuleError',
    ],
    [
      'a module of the machine',
      { 'index.mjs': "import 'stray'; export const handler = 1" },
      'Runtime.ImportModuleError',
    ],
    ['a required module of the machine', { 'index.cjs': "require('stray')" }, 'Runtime.ImportModuleError'],
    ['a required module that is missing', { 'index.cjs': "require('./gone.cjs')" }, 'Runtime.ImportModuleError'],
    ['a syntax error of CommonJS', { 'index.cjs': 'exports.handler = ;' }, 'Runtime.UserCodeSyntaxError'],
    ['a syntax error', { 'index.mjs': 'export const handler = ;' }, 'Runtime.UserCodeSyntaxError'],
    ['a missing export', { 'index.mjs': 'export const other = 1' }, 'Runtime.HandlerNotFound'],
    ['a throw at load', { 'index.mjs': 'throw new RangeError("TABLE is not set")' }, 'RangeError'],
  ])('reports %s in the package', async (_what, files, errorType) => {
    // Node would find this module, as any above the folder; on AWS it does not exist.
    const stray = join(kernel.dataDir, 'node_modules', 'stray');
    mkdirSync(stray, { recursive: true });
    writeFileSync(join(stray, 'index.js'), '');
    await kernel.deploy('unloadable', files);
    const answer = await kernel.invoke('unloadable');
    expect(answer.FunctionError).toBe('Unhandled');
    expect(JSON.parse(answer.Payload).errorType).toBe(errorType);
  });

  it('writes its lines and the platform’s, with the cold start once', async () => {
    const source = `console.log('loading'); export const handler = async () => { console.warn('claim', { id: 7 }); process.stdout.write('raw\\n'); };`;
    await kernel.deploy('talk', source);
    await kernel.invoke('talk');
    const again = await kernel.invoke('talk', {}, { LogType: 'Tail' });
    await until(() => kernel.logLines().filter((line) => line.startsWith('REPORT')).length === 2);
    const lines = kernel.logLines();
    expect(lines[0]).toMatch(/\tundefined\tINFO\tloading$/);
    expect(lines[1]).toMatch(/^START RequestId: [0-9a-f-]{36} Version: \$LATEST$/);
    expect(lines[2]).toMatch(/^\d{4}-.*Z\t[0-9a-f-]{36}\tWARN\tclaim \{ id: 7 \}$/);
    expect(lines[3]).toBe('raw');
    expect(lines[4]).toMatch(/^END RequestId: /);
    expect(lines[5]).toMatch(
      /^REPORT RequestId: \S+\tDuration: [\d.]+ ms\tBilled Duration: \d+ ms\tMemory Size: 256 MB\tMax Memory Used: [1-9]\d* MB\tInit Duration: [\d.]+ ms$/,
    );
    expect(lines.at(-1)).not.toContain('Init Duration');
    expect(Buffer.from(again.LogResult, 'base64').toString()).toContain('claim { id: 7 }');
    const delivery = kernel.calls.find((call) => call.verb === 'PutLogEvents')!;
    expect(delivery.caller).toEqual({ kind: 'role', roleArn: ROLE, sessionName: 'talk' });
    expect(delivery.input.logGroupName).toBe('/aws/lambda/talk');
  });

  it('writes JSON where its settings say so, and platform lines only from its log level on', async () => {
    const source = `export const handler = async ({ how }) => {
      console.info('at work');
      if (how === 'loop') for (;;);
      if (how === 'throw') throw new RangeError('no such claim');
    };`;
    const invokeAt = async (SystemLogLevel?: string, how?: string) => {
      const LoggingConfig = {
        LogFormat: 'JSON',
        ApplicationLogLevel: 'INFO',
        ...(SystemLogLevel && { SystemLogLevel }),
      };
      const name = `json-${SystemLogLevel}-${how}`;
      await kernel.deploy(name, source, { LoggingConfig, Timeout: 1 });
      const { LogResult } = await kernel.invoke(name, { how }, { LogType: 'Tail' });
      const lines = Buffer.from(LogResult, 'base64')
        .toString()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      return lines.map(({ type, level, record }) => (type ? [type, record.status] : level));
    };
    expect(await invokeAt()).toEqual([['platform.start', undefined], 'INFO', ['platform.report', 'success']]);
    expect(await invokeAt('WARN')).toEqual(['INFO']);
    expect(await invokeAt('WARN', 'throw')).toEqual(['INFO', 'ERROR', ['platform.report', 'error']]);
    expect(await invokeAt('WARN', 'loop')).toEqual(['INFO', ['platform.report', 'timeout']]);
  });

  it('runs without permission to log, with one notice', async () => {
    kernel.refused.add('logs:CreateLogStream');
    await kernel.deploy('mute', 'export const handler = async () => 1');
    expect((await kernel.invoke('mute')).Payload).toBe('1');
    expect((await kernel.invoke('mute')).Payload).toBe('1');
    await until(() => kernel.calls.filter((call) => call.verb === 'CreateLogStream').length > 1);
    expect(kernel.notices.map((notice) => notice.message)).toEqual([expect.stringContaining('logs:CreateLogStream')]);
  });

  it('is throttled beyond its reserved concurrency', async () => {
    const source = 'export const handler = async () => { await new Promise((r) => setTimeout(r, 200)); return 1 }';
    await kernel.deploy('one', source, { ReservedConcurrentExecutions: 1 });
    const first = kernel.invoke('one');
    await expect(kernel.invoke('one')).rejects.toMatchObject({ code: 'TooManyRequestsException', status: 429 });
    expect((await first).Payload).toBe('1');
    expect((await kernel.invoke('one')).Payload).toBe('1');
  });

  it('is only checked by a dry run', async () => {
    await kernel.deploy('dry', 'export const handler = async () => { console.log("ran") }');
    expect(await kernel.invoke('dry', {}, { InvocationType: 'DryRun' })).toMatchObject({ StatusCode: 204 });
    expect(kernel.calls.filter((call) => call.service === 'logs')).toEqual([]);
  });

  it('runs concurrently, each invocation in its own environment, and reuses warm ones', async () => {
    const seen = witness(kernel);
    const gate = join(kernel.dataDir, 'gate');
    const source = `import { existsSync } from 'node:fs'; let used = 0; export const handler = async () => {
      used += 1; ${seen.record('used')}
      while (!existsSync(${JSON.stringify(gate)})) await new Promise((resolve) => setTimeout(resolve, 10));
      return used; };`;
    await kernel.deploy('many', source, { Timeout: 60 });
    const first = Promise.all([kernel.invoke('many'), kernel.invoke('many')]);
    await until(() => seen.read().length === 2);
    writeFileSync(gate, '');
    expect((await first).map((answer) => answer.Payload)).toEqual(['1', '1']);
    expect((await kernel.invoke('many')).Payload).toBe('2');
  });
});

describe('a function under its own clock', () => {
  let kernel: SmallKernel;
  let clock: ManualClock;
  beforeEach(() => {
    clock = new ManualClock();
    kernel = new SmallKernel({ clock });
  });
  afterEach(() => kernel.close());

  it('is ended at its timeout even in an endless loop', async () => {
    const seen = witness(kernel);
    await kernel.deploy('stuck', `export const handler = async () => { ${seen.record('1')} for (;;); }`, {
      Timeout: 3,
    });
    const answer = kernel.invoke('stuck');
    await until(() => seen.read().length === 1);
    await clock.advance(3_000);
    const { errorType, errorMessage } = JSON.parse((await answer).Payload);
    expect(errorType).toBe('Sandbox.Timedout');
    expect(errorMessage).toMatch(/^2026-01-01T\S+Z [0-9a-f-]{36} Task timed out after 3\.00 seconds$/);
    const report = /^REPORT .*\tMax Memory Used: [1-9]\d* MB\t.*Status: timeout$/;
    await until(() => kernel.logLines().some((line) => report.test(line)));
  });

  it('does not time out while this machine loads what it needs', async () => {
    const seen = witness(kernel);
    await kernel.deploy(
      'hang',
      `export const handler = async () => { ${seen.record('1')} await new Promise(() => {}); }`,
      {
        Timeout: 3,
      },
    );
    const answer = kernel.invoke('hang');
    await until(() => seen.read().length === 1);
    await clock.advance(2_000);
    let loaded = (): void => {};
    const stoodStill = workClockOf(kernel).standStillFor(new Promise<void>((resolve) => (loaded = resolve)));
    await clock.advance(3_600_000);
    loaded();
    await stoodStill;
    await clock.advance(999);
    expect(kernel.logLines().filter((line) => line.startsWith('END'))).toEqual([]);
    await clock.advance(1);
    expect(JSON.parse((await answer).Payload)).toMatchObject({ errorType: 'Sandbox.Timedout' });
  });

  it('loses its idle environment after a minute', async () => {
    await kernel.deploy('rare', 'let used = 0; export const handler = async () => (used += 1)');
    expect((await kernel.invoke('rare')).Payload).toBe('1');
    expect((await kernel.invoke('rare')).Payload).toBe('2');
    await clock.advance(61_000);
    expect((await kernel.invoke('rare')).Payload).toBe('1');
  });
});
