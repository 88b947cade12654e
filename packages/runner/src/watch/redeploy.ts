import { relative } from 'node:path';
import type { Cloud } from '@claimstream/local-cloud';
import { root } from '../settings.ts';
import { startRepackager } from './repackager.ts';
import { watchSources } from './watch-sources.ts';

/**
 * Packages a service again when its sources change, and deploys it in place. A source that cannot be packaged is reported, and the
 * running service stays as it is.
 * @returns a function that ends it
 */
export async function redeployOnChange(cloud: Cloud): Promise<() => void> {
  const repackager = await startRepackager();
  const stopWatching = watchSources(async () => {
    try {
      for (const folder of await repackager.packageChanged()) {
        await cloud.deploy([folder]);
        console.log(`${relative(root, folder)} deployed`);
      }
    } catch (error) {
      console.error((error as Error).message);
    }
  });
  return () => {
    stopWatching();
    repackager.stop();
  };
}
