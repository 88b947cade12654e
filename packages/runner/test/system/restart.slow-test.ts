import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { runJourney } from '@claimstream/journey';
import { root } from '../../src/settings.ts';

const startScript = join(root, 'packages', 'runner', 'src', 'start.ts');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** The platform as a process, ready when it says so. */
async function start(port: number, portalPort: number, dataDir: string): Promise<ChildProcess> {
  const env = {
    ...process.env,
    CLAIMSTREAM_PORT: `${port}`,
    CLAIMSTREAM_PORTAL_PORT: `${portalPort}`,
    CLAIMSTREAM_DATA_DIR: dataDir,
  };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', startScript], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  await new Promise<void>((ready, failed) => {
    child.stdout!.on('data', (chunk) => {
      printed += chunk;
      if (/aws endpoint\s+http/.test(printed)) ready();
    });
    child.once('exit', () => failed(new Error(`The platform ended before it was ready: ${printed}`)));
  });
  return child;
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill(signal);
  const [code] = await ended;
  return code;
}

const steps = ['application sent', 'licence picture uploaded', 'claim filed', 'damage picture uploaded', 'adjuster'];

it('a journey goes on over a SIGKILL of the platform at any step, and ends paid', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'restart-'));
  const [port, portalPort] = [await freePort(), await freePort()];
  let child = await start(port, portalPort, dataDir);
  let killed: Promise<void> | undefined;
  try {
    for (const step of steps) {
      killed = undefined;
      const result = await runJourney(
        {
          endpoint: `http://127.0.0.1:${port}`,
          stage: 'dev',
          vehicleClass: 'sedan',
          severity: 'moderate',
          timeout: 120,
          seed: 7,
          color: 'red',
        },
        {
          notified: () => {},
          step: (name) => {
            if (!name.startsWith(step) || killed) return;
            killed = (async () => {
              await pause(300);
              await kill(child, 'SIGKILL');
              child = await start(port, portalPort, dataDir);
            })();
          },
        },
      );
      await killed;
      expect(killed).toBeDefined();
      expect({ step, outcome: result.outcome, reasons: result.reasons }).toEqual({
        step,
        outcome: 'paid',
        reasons: [],
      });
    }
    const book = new DatabaseSync(join(dataDir, 'payment-provider', 'payouts.sqlite'), { readOnly: true });
    expect(book.prepare('SELECT * FROM payouts').all()).toHaveLength(steps.length);
    book.close();
  } finally {
    await killed;
    expect(await kill(child, 'SIGINT')).toBe(0);
    await rm(dataDir, { recursive: true, force: true });
  }
}, 900_000);
