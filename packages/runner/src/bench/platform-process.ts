import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../settings.ts';

/** The platform in a separate process, as `npm start` runs it, with its measurements. */
export interface MeasuredPlatform {
  endpoint: string;
  /** Milliseconds from the start of the process until it reports that it is ready. */
  readyMs: number;
  /** Resident memory now, in bytes, without the payment provider's process. */
  memory(): number;
  /** Ends it with SIGINT and waits. */
  stop(): Promise<void>;
}

/** Starts it on free ports over `dataDir`. */
export async function startMeasured(dataDir: string): Promise<MeasuredPlatform> {
  const env = { ...process.env, CLAIMSTREAM_PORT: '0', CLAIMSTREAM_PORTAL_PORT: '0', CLAIMSTREAM_DATA_DIR: dataDir };
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'packages', 'runner', 'src', 'start.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const endpoint = await readyEndpoint(child);
  const readyMs = performance.now() - began;
  return {
    endpoint,
    readyMs,
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) * 1024,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}

function readyEndpoint(child: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      printed += chunk;
      const endpoint = /aws endpoint\s+(http:\S+)/.exec(printed)?.[1];
      if (endpoint) resolve(endpoint);
    });
    child.once('exit', () => reject(new Error(`The platform ended before it was ready: ${printed}`)));
  });
}
