import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { allGeneratedFiles } from './generated-files.ts';
import type { Finding } from './place.ts';

/** The generated files that are missing or stale on disk, and those that nothing generates any more. */
export async function staleFiles(root: string): Promise<Finding[]> {
  const folder = join(root, 'events-schema');
  const files = await allGeneratedFiles(root);
  const stale = [...files].filter(([path, text]) => readOrEmpty(join(folder, path)) !== text).map(([path]) => path);
  const orphans = readdirSync(join(folder, 'generated'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .filter((path) => !files.has(path));
  return [...stale, ...orphans].map((path) => ({
    file: `events-schema/${path}`,
    line: 1,
    text: 'does not say what the sources say. Run npm run setup.',
  }));
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
