import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The repository's files on disk or at a commit. Paths are relative to its root, with `/`. */
export interface SourceTree {
  /** The file's text; undefined if there is none. */
  read(path: string): string | undefined;
  /** Names of the direct entries of a folder, sorted. */
  list(folder: string): string[];
}

/** The working tree, uncommitted changes included. */
export function workingTree(root: string): SourceTree {
  return {
    read: (path) => {
      try {
        return readFileSync(join(root, path), 'utf8');
      } catch (error) {
        if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
        throw error;
      }
    },
    list: (folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : []),
  };
}

/** A tree of these files only, for a commit or a test. */
export function treeOf(files: ReadonlyMap<string, string>): SourceTree {
  const children = new Map<string, Set<string>>();
  for (const path of files.keys()) {
    const parts = path.split('/');
    parts.forEach((name, depth) => {
      const folder = parts.slice(0, depth).join('/');
      children.set(folder, (children.get(folder) ?? new Set()).add(name));
    });
  }
  return { read: (path) => files.get(path), list: (folder) => [...(children.get(folder) ?? [])].sort() };
}
