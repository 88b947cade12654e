import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { allGeneratedFiles, GENERATED } from './generated-files.ts';
import type { Finding } from './place.ts';

/** The generated files that are missing or stale on disk, and those that are no longer generated. */
export async function staleFiles(root: string): Promise<Finding[]> {
  const files = await allGeneratedFiles(root);
  const stale = [...files].filter(([path, text]) => readOrEmpty(join(root, path)) !== text).map(([path]) => path);
  const orphans = GENERATED.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
    .filter((path) => !files.has(path));
  return [...stale, ...orphans].map((path) => ({
    file: path,
    line: 1,
    text: 'does not match the sources. Run npm run setup.',
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
