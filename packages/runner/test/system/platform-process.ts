import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../src/bench/free-port.ts';
import { root } from '../../src/settings.ts';

const startScript = join(root, 'packages', 'runner', 'src', 'start.ts');

/** The platform as a process that can be killed and restarted with the same data and addresses. */
export class PlatformProcess {
  readonly endpoint: string;
  readonly #env: Record<string, string>;
  #child: ChildProcess | undefined;

  private constructor(port: number, portalPort: number, dataDir: string) {
    this.endpoint = `http://127.0.0.1:${port}`;
    this.#env = {
      CLAIMSTREAM_PORT: `${port}`,
      CLAIMSTREAM_PORTAL_PORT: `${portalPort}`,
      CLAIMSTREAM_DATA_DIR: dataDir,
    };
  }

  /** Started, and ready. */
  static async over(dataDir: string): Promise<PlatformProcess> {
    const platform = new PlatformProcess(await freePort(), await freePort(), dataDir);
    await platform.start();
    return platform;
  }

  /** Resolves when it reports that it is ready. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', startScript], {
      env: { ...process.env, ...this.#env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    let printed = '';
    await new Promise<void>((ready, failed) => {
      child.stdout!.on('data', (chunk) => {
        printed += chunk;
        if (/aws endpoint\s+http/.test(printed)) ready();
      });
      child.once('exit', () => failed(new Error(`The platform ended before it was ready: ${printed}`)));
    });
  }

  /** Resolves with the exit code when the process is gone. */
  async kill(signal: NodeJS.Signals): Promise<number | null> {
    const ended = once(this.#child!, 'exit');
    this.#child!.kill(signal);
    const [code] = await ended;
    return code;
  }
}
