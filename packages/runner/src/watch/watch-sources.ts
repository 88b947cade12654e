import { existsSync, type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { root, serviceFolders } from '../settings.ts';

/** An editor writes a file in several steps, and tools write many files. */
const SETTLED_MS = 50;

/** Folders whose sources become part of artifacts; turbo knows the exact inputs of each service. */
const shared = [
  'events-schema',
  'packages/api-contract',
  'packages/lambda-kit',
  'packages/portal-hosting',
  'packages/serverless-preset',
].map((path) => join(root, path));

/**
 * Calls `onChange` after a change of services' sources, one call at a time, and again if more changed meanwhile.
 * @returns a function that ends the watch
 */
export function watchSources(onChange: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;

  async function run(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    again = false;
    await onChange();
    running = false;
    if (again) await run();
  }

  const changed = (_event: string, file: string | null) => {
    if (file?.startsWith('.')) return; // output of packaging, and temporary files of editors
    clearTimeout(timer);
    timer = setTimeout(() => void run(), SETTLED_MS);
  };
  const watchers: FSWatcher[] = [...serviceFolders, ...shared].flatMap((folder) => {
    const sources = join(folder, 'src');
    return [watch(folder, changed), ...(existsSync(sources) ? [watch(sources, { recursive: true }, changed)] : [])];
  });
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
