import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EventContract } from './define-event.ts';

/** An event and the file that defines it. */
export interface DefinedEvent {
  /** `ClaimClosed` */
  exportName: string;
  contract: EventContract;
  /** Folder of the file: the owner. */
  folder: string;
  /** `claims/claim-closed.ts`, relative to `src`. */
  file: string;
}

/** The contract cannot be read: the message names the file. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
}

/** Finds every event of the contract: each folder of `src` is an owner, each file in it an event. For tools. @throws DefinitionError for a file that does not export one event */
export async function definedEvents(source: string = import.meta.dirname): Promise<DefinedEvent[]> {
  const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = folders.flatMap(({ name: folder }) =>
    readdirSync(join(source, folder))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({ folder, file: `${folder}/${file}` })),
  );
  const events = await Promise.all(
    files.map(async ({ folder, file }) => {
      const exported: object = await import(pathToFileURL(join(source, file)).href);
      const found = Object.entries(exported).filter(([, value]) => isContract(value));
      if (found.length !== 1)
        throw new DefinitionError(`events-schema/src/${file}:1 must export one event; it exports ${found.length}.`);
      const [exportName, contract] = found[0]!;
      return { exportName, contract, folder, file };
    }),
  );
  return events.sort((a, b) => a.exportName.localeCompare(b.exportName));
}

function isContract(value: unknown): value is EventContract {
  return typeof value === 'object' && value !== null && 'published' in value && 'consumed' in value;
}
