import { basename } from 'node:path';

/** Services whose stacks still exist though their folders are gone, named by their former folders. */
export function abandoned(stackNames: readonly string[], folders: readonly string[], stage: string): string[] {
  const known = folders.map((folder) => basename(folder));
  return stackNames
    .filter((name) => name.startsWith('claimstream-') && name.endsWith(`-${stage}`))
    .map((name) => name.slice('claimstream-'.length, -stage.length - 1))
    .filter((service) => !known.includes(service));
}
