import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CRM_EVENT_SOURCE, WEATHER_EVENT_SOURCE } from './payment-provider-parameters.ts';

const main = join(fileURLToPath(new URL('.', import.meta.url)), '..', '..', 'payment-provider', 'src', 'main.ts');

export interface PaymentProviderProcess {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the simulated payment company as a separate process, as if it were another company's. It ends with this process, however this
 * process ends.
 * @param onExit called when it ends by itself
 */
export function startPaymentProviderProcess(
  options: { port: number; endpoint: string; region: string; eventSource: string; dataDir: string },
  onExit: (code: number | null) => void,
): Promise<PaymentProviderProcess> {
  const child = fork(
    main,
    [
      '--port',
      String(options.port),
      '--bus-endpoint',
      options.endpoint,
      '--event-source',
      options.eventSource,
      '--weather-event-source',
      WEATHER_EVENT_SOURCE,
      '--crm-event-source',
      CRM_EVENT_SOURCE,
      '--data-dir',
      options.dataDir,
      '--exit-with-parent',
    ],
    { stdio: ['pipe', 'pipe', 'inherit', 'ipc'], env: { ...process.env, AWS_REGION: options.region } },
  );
  child.on('exit', onExit);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The payment provider ended with ${code} before it was ready.`)));
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk;
      const url = /listening on (http:\/\/\S+)/.exec(printed)?.[1];
      if (url) resolve({ url, stop: () => stop(child, onExit) });
    });
  });
}

function stop(child: ChildProcess, onExit: (code: number | null) => void): Promise<void> {
  child.off('exit', onExit);
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
