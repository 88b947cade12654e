/** `npm run reset`: deletes all data of the local platform. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from './settings.ts';

const { dataDir } = settings;
const holdsCloud = existsSync(join(dataDir, 'cloud.sqlite'));
if (!existsSync(dataDir)) {
  console.log(`Nothing to reset: ${dataDir} does not exist.`);
} else if (!holdsCloud) {
  console.error(`${dataDir} does not look like local-cloud data, so it is left alone. Check CLAIMSTREAM_DATA_DIR.`);
  process.exitCode = 1;
} else if (await isRunning()) {
  console.error(`Something answers on port ${settings.port}. Stop the platform first, then reset.`);
  process.exitCode = 1;
} else {
  rmSync(dataDir, { recursive: true, force: true });
  console.log(`Removed ${dataDir}.`);
}

async function isRunning(): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${settings.port}/_local/health`);
    return true;
  } catch (error) {
    if ((error as { cause?: { code?: string } }).cause?.code === 'ECONNREFUSED') return false;
    throw error;
  }
}
