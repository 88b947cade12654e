import { posix } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Place } from '../place.ts';
import type { SourceTree } from '../source-tree.ts';
import { type HttpEvent, httpEventsOf } from './http-events.ts';

/** A function as a service's `serverless.yml` names it. */
export interface ServiceFunction extends Place {
  service: string;
  name: string;
  /** The handler's source: `services/claims/src/functions/close-claim.ts`. */
  source: string;
  /** Name of the handler's export. */
  handler: string;
  /** Requests that reach it. */
  http: HttpEvent[];
}

/** Names of the folders of `services/` that are services. */
export function servicesOf(tree: SourceTree): string[] {
  return tree.list('services').filter((service) => tree.read(`services/${service}/serverless.yml`) !== undefined);
}

/** The functions that a service's own file names. Functions of the preset, by `${file(…)}`, handle and create no event. */
export function functionsOf(tree: SourceTree, service: string): ServiceFunction[] {
  const file = `services/${service}/serverless.yml`;
  const counter = new LineCounter();
  // CloudFormation's tags (`!Ref`) do not matter here.
  const document = parseDocument(tree.read(file) ?? '', { lineCounter: counter, logLevel: 'silent' });
  const functions = document.get('functions', true);
  const maps = isSeq(functions) ? functions.items : [functions];
  return maps.filter(isMap).flatMap((map) =>
    map.items.flatMap(({ key, value }) => {
      const handler = isMap(value) ? value.get('handler') : undefined;
      if (!isScalar(key) || typeof handler !== 'string') return [];
      const line = counter.linePos((key as Node).range?.[0] ?? 0).line;
      const http = isMap(value) ? httpEventsOf(value) : [];
      return [{ service, name: String(key.value), file, line, http, ...sourceOf(service, handler) }];
    }),
  );
}

/** `src/functions/close-claim.handler` of a service as the file and the export. */
export function sourceOf(service: string, handler: string): { source: string; handler: string } {
  const dot = handler.lastIndexOf('.');
  return { source: posix.join('services', service, `${handler.slice(0, dot)}.ts`), handler: handler.slice(dot + 1) };
}
