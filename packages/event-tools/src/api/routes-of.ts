import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Route } from '@claimstream/api-contract';

/** A route and the file that defines it. */
export interface DefinedRoute {
  /** `listClaims` */
  exportName: string;
  route: Route;
  /** Folder of the file: the service that implements it. */
  owner: string;
  /** `packages/api-contract/src/claims/list-claims.ts` */
  file: string;
}

const CONTRACT = 'packages/api-contract/src';

/** The routes of the API contract: each folder of its `src` is an owner. A file may also have shapes that routes share. */
export async function routesOf(root: string): Promise<DefinedRoute[]> {
  const source = join(root, CONTRACT);
  if (!existsSync(source)) return [];
  const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = folders.flatMap(({ name: owner }) =>
    readdirSync(join(source, owner))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => ({ owner, name })),
  );
  const routes = await Promise.all(
    files.map(async ({ owner, name }) => {
      const exported: object = await import(pathToFileURL(join(source, owner, name)).href);
      return Object.entries(exported)
        .filter((entry): entry is [string, Route] => isRoute(entry[1]))
        .map(([exportName, route]) => ({ exportName, route, owner, file: `${CONTRACT}/${owner}/${name}` }));
    }),
  );
  return routes.flat().sort((a, b) => a.route.operation.localeCompare(b.route.operation));
}

const isRoute = (value: unknown) =>
  typeof value === 'object' && value !== null && 'operation' in value && 'examples' in value;
