import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { partnerBus, payout, payoutIn, postPayout, until } from './partner-bus.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

describe('the payment company as a separate process', () => {
  let dataDir: string;
  const children: ChildProcess[] = [];
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'payment-provider-'));
  });
  afterEach(async () => {
    for (const child of children.splice(0))
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });

  const run = (busEndpoint: string, ...more: string[]): ChildProcess => {
    const source = 'aws.partner/payments.example/acme/payouts';
    const options = ['--port', '0', '--bus-endpoint', busEndpoint, '--event-source', source, '--data-dir', dataDir];
    const child = spawn(process.execPath, [main, ...options, ...more], { stdio: ['pipe', 'pipe', 'pipe'] });
    children.push(child);
    return child;
  };
  const listening = async (child: ChildProcess): Promise<string> => {
    let said = '';
    child.stdout!.on('data', (chunk) => {
      said += chunk;
    });
    return until(() => /listening on (\S+)/.exec(said)?.[1]);
  };

  it('loses no payout and no event to SIGKILL while EventBridge is down', async () => {
    const away = await partnerBus();
    const endpoint = away.endpoint;
    await away.stop();
    const first = run(endpoint, '--delay-ms', '0');
    const url = await listening(first);
    const { body } = await postPayout(url, 'p-1', payout);
    await until(async () => {
      const response = await fetch(`${url}/v1/payouts/${body.id}`, { headers: { authorization: 'Bearer sk_test_1' } });
      return ((await response.json()) as { status: string }).status === 'paid';
    });
    const second = await postPayout(url, 'p-2', { ...payout, reference: 'claim-2' });
    first.kill('SIGKILL');
    await once(first, 'exit');

    const bus = await partnerBus(Number(new URL(endpoint).port));
    const again = await listening(run(endpoint, '--delay-ms', '0'));
    await until(() => bus.events.length === 2);
    expect(bus.events.map(({ Detail }) => payoutIn({ Detail }).id)).toEqual([body.id, second.body.id]);
    const replay = await postPayout(again, 'p-1', payout);
    expect(replay.body).toMatchObject({ id: body.id, status: 'paid' });
    await bus.stop();
  });

  it('ends with its parent if told to', async () => {
    const child = run('http://127.0.0.1:9', '--exit-with-parent');
    await listening(child);
    const exit = once(child, 'exit');
    child.stdin!.end();
    expect(await exit).toEqual([0, null]);
  });

  it('ends when its parent is killed, even without a pipe between them', async () => {
    const source = 'aws.partner/payments.example/acme/payouts';
    const args = [main, '--port', '0', '--event-source', source, '--data-dir', dataDir, '--exit-with-parent'];
    const launcher = `
      const child = require('node:child_process').spawn(process.execPath, ${JSON.stringify(args)}, { stdio: ['ignore', 'pipe', 'ignore'] });
      child.stdout.once('data', () => console.log(child.pid));
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['-e', launcher], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(parent);
    const [pid] = await once(parent.stdout!, 'data');
    parent.kill('SIGKILL');
    const alive = (): boolean => {
      try {
        return process.kill(Number(pid), 0);
      } catch {
        return false;
      }
    };
    expect(alive()).toBe(true);
    await until(() => !alive());
  });

  it('explains faults of its options', async () => {
    const child = spawn(process.execPath, [main, '--event-source', 'mine'], { stdio: ['ignore', 'ignore', 'pipe'] });
    children.push(child);
    let said = '';
    child.stderr!.on('data', (chunk) => {
      said += chunk;
    });
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(said).toContain('aws.partner/');
  });
});
