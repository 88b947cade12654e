import { randomUUID } from 'node:crypto';
import { AwsError } from '../../../errors.ts';
import type { Kernel } from '../../../kernel.ts';
import { arn } from '../../../naming.ts';
import { nameIn } from '../connections/connection-store.ts';
import type { ApiDestination } from './api-destination.ts';

export type ApiDestinationStore = ReturnType<typeof openApiDestinationStore>;

/** The API destinations in the kernel's database. */
export function openApiDestinationStore(kernel: Kernel) {
  const { db, clock } = kernel;
  db.exec('CREATE TABLE IF NOT EXISTS events_api_destinations (name TEXT PRIMARY KEY, destination TEXT NOT NULL)');
  const parse = (row: any): ApiDestination => JSON.parse(row.destination);
  const find = (name: string): ApiDestination | undefined => {
    const row = db.prepare('SELECT destination FROM events_api_destinations WHERE name = ?').get(name);
    return row && parse(row);
  };
  const missing = (name: string) =>
    new AwsError('ResourceNotFoundException', `An api-destination '${name}' does not exist.`);
  return {
    find,
    get(name: string): ApiDestination {
      const found = find(name);
      if (!found) throw missing(name);
      return found;
    },
    byArn(destinationArn: string): ApiDestination {
      const found = find(nameIn(destinationArn));
      if (found?.arn !== destinationArn) throw missing(destinationArn);
      return found;
    },
    list: (): ApiDestination[] =>
      db.prepare('SELECT destination FROM events_api_destinations ORDER BY name').all().map(parse),
    /** Writes one, or updates the one of the same name, which keeps its ARN. */
    save(given: Omit<ApiDestination, 'arn' | 'createdAt' | 'changedAt'>): ApiDestination {
      const known = find(given.name);
      const destination: ApiDestination = {
        ...given,
        arn: known?.arn ?? arn(kernel, 'events', `api-destination/${given.name}/${randomUUID()}`),
        createdAt: known?.createdAt ?? clock.now(),
        changedAt: clock.now(),
      };
      db.prepare('INSERT OR REPLACE INTO events_api_destinations (name, destination) VALUES (?, ?)').run(
        given.name,
        JSON.stringify(destination),
      );
      return destination;
    },
    remove(name: string): void {
      db.prepare('DELETE FROM events_api_destinations WHERE name = ?').run(name);
    },
  };
}
