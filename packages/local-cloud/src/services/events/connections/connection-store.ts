import { randomUUID } from 'node:crypto';
import { AwsError } from '../../../errors.ts';
import type { Kernel } from '../../../kernel.ts';
import { arn } from '../../../naming.ts';
import type { Connection } from './connection.ts';

export type ConnectionStore = ReturnType<typeof openConnectionStore>;

/** The connections, secrets included, in the kernel's database. */
export function openConnectionStore(kernel: Kernel) {
  const { db, clock } = kernel;
  db.exec('CREATE TABLE IF NOT EXISTS events_connections (name TEXT PRIMARY KEY, connection TEXT NOT NULL)');
  const parse = (row: any): Connection => JSON.parse(row.connection);
  const find = (name: string): Connection | undefined => {
    const row = db.prepare('SELECT connection FROM events_connections WHERE name = ?').get(name);
    return row && parse(row);
  };
  const get = (name: string): Connection => {
    const found = find(name);
    if (!found) throw new AwsError('ResourceNotFoundException', `Connection '${name}' does not exist.`);
    return found;
  };
  return {
    find,
    get,
    list: (prefix = ''): Connection[] =>
      db
        .prepare('SELECT connection FROM events_connections ORDER BY name')
        .all()
        .map(parse)
        .filter(({ name }) => name.startsWith(prefix)),
    byArn(connectionArn: string): Connection {
      const found = find(nameIn(connectionArn));
      if (found?.arn !== connectionArn)
        throw new AwsError('ResourceNotFoundException', `Connection '${connectionArn}' does not exist.`);
      return found;
    },
    /** Writes one, or updates the one of the same name, which keeps its ARN. */
    save(given: Pick<Connection, 'name' | 'authorizationType' | 'auth' | 'description'>): Connection {
      const known = find(given.name);
      const path = `connection/${given.name}/${randomUUID()}`;
      const connection: Connection = {
        ...given,
        arn: known?.arn ?? arn(kernel, 'events', path),
        createdAt: known?.createdAt ?? clock.now(),
        changedAt: clock.now(),
      };
      db.prepare('INSERT OR REPLACE INTO events_connections (name, connection) VALUES (?, ?)').run(
        given.name,
        JSON.stringify(connection),
      );
      return connection;
    },
    remove(name: string): void {
      db.prepare('DELETE FROM events_connections WHERE name = ?').run(name);
    },
  };
}

/** `…:connection/<name>/<id>` and `…:api-destination/<name>/<id>` */
export const nameIn = (resourceArn: string): string => resourceArn.split('/')[1] ?? '';
