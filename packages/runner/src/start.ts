/**
 * `npm start [-- --watch]`: runs the whole platform on this machine until it is stopped; with `--watch` it packages and deploys a service
 * again whenever its sources change.
 */
import { parseArgs } from 'node:util';
import { startPlatform } from './platform.ts';
import { settings } from './settings.ts';
import { redeployOnChange } from './watch/redeploy.ts';

let stopping = false;

async function main(): Promise<void> {
  const { watch } = parseArgs({ options: { watch: { type: 'boolean', default: false } } }).values;
  const began = performance.now();
  const platform = await startPlatform({
    ...settings,
    deliverTwice: process.env.CLAIMSTREAM_DELIVER_TWICE === '1',
    onBroken: (reason) => void stop(1, reason),
  });

  let stopWatching = () => {};
  async function stop(status: number, reason?: string): Promise<void> {
    if (stopping) return;
    stopping = true;
    if (reason) console.error(reason);
    stopWatching();
    await platform.stop();
    process.exit(status);
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  // The bootstrap holds the other end: when it ends, for whatever reason, the platform ends too.
  process.on('disconnect', () => void stop(1));

  console.log(`\nClaimstream is ready after ${((performance.now() - began) / 1000).toFixed(1)} s. Ctrl-C stops it.\n`);
  console.log(`  portal        ${platform.portalUrl}`);
  console.log(`  console       ${platform.consoleUrl}`);
  console.log(`  aws endpoint  ${platform.cloud.endpoint}\n`);
  console.log('  npm run journey   drives one claim from sign-up to payment\n');

  const prepared = platform.cloud.prepare().catch((error: unknown) => {
    if (!stopping) console.error(`The models could not be loaded ahead: ${String(error)}`);
  });
  if (watch) {
    stopWatching = await redeployOnChange(platform.cloud);
    console.log('  watching the sources of every service\n');
  }
  await prepared;
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
