import { fstatSync } from 'node:fs';

const LOOK_EVERY_MS = 500;

/**
 * Calls `gone` once when the process that started this one has ended: its end of our stdin closes (where stdin is a
 * pipe to it), or we are handed to another parent.
 */
export function watchParent(gone: () => void): void {
  const parent = process.ppid;
  const stdin = fstatSync(0);
  let told = false;
  const tell = (): void => {
    if (told) return;
    told = true;
    clearInterval(timer);
    gone();
  };
  const timer = setInterval(() => process.ppid !== parent && tell(), LOOK_EVERY_MS);
  timer.unref();
  if (stdin.isFIFO() || stdin.isSocket()) {
    process.stdin.on('end', tell).on('close', tell).on('error', tell).resume();
  }
}
