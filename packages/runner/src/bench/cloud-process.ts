import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { root } from '../settings.ts';
import { freePort } from './free-port.ts';

const cli = join(root, 'packages', 'local-cloud', 'src', 'cli.ts');
export const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
export const region = 'us-east-1';

/** The local cloud in a separate process, which can be killed and restarted with the same data and address. */
export class CloudProcess {
  readonly endpoint: string;
  readonly #args: string[];
  #child: ChildProcess | undefined;

  private constructor(port: number, dataDir: string, deliverTwice: boolean) {
    this.endpoint = `http://127.0.0.1:${port}`;
    this.#args = ['serve', '--empty', '--port', String(port), '--data-dir', dataDir];
    if (deliverTwice) this.#args.push('--deliver-twice');
  }

  /** Started, with the stacks of the platform and of one service. */
  static async with(service: string, dataDir: string, options: { deliverTwice?: boolean } = {}): Promise<CloudProcess> {
    const cloud = new CloudProcess(await freePort(), dataDir, options.deliverTwice ?? false);
    await cloud.start();
    await cloud.#deploy('platform');
    const ssm = new SSMClient({ endpoint: cloud.endpoint, region, credentials });
    const Name = '/claimstream/dev/portal-origin';
    await ssm.send(new PutParameterCommand({ Name, Value: 'http://127.0.0.1:3000', Type: 'String' }));
    ssm.destroy();
    await cloud.#deploy(service);
    return cloud;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...this.#args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    let printed = '';
    await new Promise<void>((ready, failed) => {
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk;
        if (printed.includes('ready http')) ready();
      });
      child.once('exit', () => failed(new Error(`The local cloud ended before it was ready: ${printed}`)));
    });
  }

  /** Resolves when the process is gone. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  async #deploy(service: string): Promise<void> {
    const answer = await fetch(`${this.endpoint}/_local/deploy`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([join(root, 'services', service)]),
    });
    if (!answer.ok) throw new Error(`${service} cannot be deployed: ${await answer.text()}`);
  }
}
