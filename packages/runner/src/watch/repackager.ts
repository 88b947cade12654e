import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../settings.ts';

/** A long-running process that packages services again, much faster than a new one would. */
export interface Repackager {
  /** Packages every service whose inputs changed. @returns the folders of the packaged ones */
  packageChanged(): Promise<string[]>;
  stop(): void;
}

/** Resolves when the framework is loaded. The process ends with this one. @throws Error if it ends by itself */
export async function startRepackager(): Promise<Repackager> {
  // A separate process, since packaging changes the working directory and prints for people on standard output.
  const child = fork(join(root, 'scripts', 'repackage.mjs'), { cwd: root, stdio: ['ignore', 2, 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The process that packages services ended with ${code}.`);
  });
  ended.catch(() => {}); // callers that wait for an answer get the error
  const answer = () => Promise.race([once(child, 'message'), ended]);
  await answer();
  return {
    async packageChanged() {
      const answered = answer();
      child.send('package', () => {}); // if the process is gone, `answered` rejects
      const [folders] = await answered;
      return folders as string[];
    },
    stop: () => child.connected && child.disconnect(),
  };
}
