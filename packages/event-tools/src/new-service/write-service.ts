import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes and formats the files of a service, then moves them into place together: an error leaves nothing behind.
 * @param files by path relative to the service's folder
 * @throws Error if the folder exists, or with the formatter's message
 */
export function writeService(root: string, service: string, files: ReadonlyMap<string, string>): void {
  const unfinished = join(root, 'services', `.${service}`);
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(unfinished, path)), { recursive: true });
      writeFileSync(join(unfinished, path), text);
    }
    format(root, unfinished);
    renameSync(unfinished, join(root, 'services', service));
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** Names have any length, so only the formatter knows where lines break and how imports are sorted. */
function format(root: string, folder: string): void {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const args = [biome, 'check', '--write', '--error-on-warnings', folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The new service cannot be formatted:\n${stdout}${stderr}`);
}
