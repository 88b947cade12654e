import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../settings.ts';

/** A process that stays and packages services again, much faster than a new one would. */
export interface Repackager {
  /** Packages every service whose inputs changed. @returns the folders of those that could be packaged */
  packageChanged(): Promise<string[]>;
  stop(): void;
}

/** Resolves when the framework is loaded. The process ends with this one. @throws Error when it ends by itself */
export async function startRepackager(): Promise<Repackager> {
  // Its own directory and standard output: packaging changes the one, and writes to the other what is for people.
  const child = fork(join(root, 'scripts', 'repackage.mjs'), { cwd: root, stdio: ['ignore', 2, 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The process that packages services ended with ${code}.`);
  });
  ended.catch(() => {}); // whoever waits for an answer is told
  const answer = () => Promise.race([once(child, 'message'), ended]);
  await answer();
  return {
    async packageChanged() {
      const answered = answer();
      child.send('package', () => {}); // where it is gone, `answered` says so
      const [folders] = await answered;
      return folders as string[];
    },
    stop: () => child.connected && child.disconnect(),
  };
}
