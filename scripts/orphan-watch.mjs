import { spawnSync } from 'node:child_process';

/**
 * Calls `onOrphaned` once npm, which started this process, is gone without having told it (a SIGKILL). npm runs a script
 * through a shell, which outlives it, so the parent's parent is watched as well.
 * @returns a function that ends the watch
 */
export function stopWhenOrphaned(onOrphaned) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return () => {};
  const ancestors = [process.ppid, parentOf(process.ppid)].filter((pid) => pid > 1);
  const timer = setInterval(() => {
    if (ancestors.every(isAlive)) return;
    clearInterval(timer);
    onOrphaned();
  }, 1000);
  timer.unref();
  return () => clearInterval(timer);
}

/** Only a shell between npm and this process is of interest; what started npm may come and go. */
function parentOf(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' });
  const [parent, command] = (stdout ?? '').trim().split(/\s+/);
  return /^(ba|da|z|a)?sh$/.test(command ?? '') ? Number(parent) : 0;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
