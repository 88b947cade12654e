import { spawnSync } from 'node:child_process';

/**
 * Calls `onOrphaned` when npm, which started this process, ended without a signal to it (after a SIGKILL). Two shells between
 * npm and this process outlive npm: one runs the script, the other is the workspace's own `node`.
 * @returns a function that ends the watch
 */
export function stopWhenOrphaned(onOrphaned) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return () => {};
  const ancestors = upToNpm(process.ppid);
  const timer = setInterval(() => {
    if (ancestors.every(isAlive)) return;
    clearInterval(timer);
    onOrphaned();
  }, 1000);
  timer.unref();
  return () => clearInterval(timer);
}

/** The shells above this process and npm, which started them. npm's own parent does not count. */
function upToNpm(pid) {
  if (pid <= 1) return [];
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' });
  const [parent, program] = (stdout ?? '').trim().split(/\s+/);
  return /^(.*\/)?(ba|da|z|a)?sh$/.test(program ?? '') ? [pid, ...upToNpm(Number(parent))] : [pid];
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
