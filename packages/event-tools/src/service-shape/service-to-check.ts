import type { ServiceFunction } from '../facts/service-functions.ts';
import type { Finding } from '../place.ts';
import type { SourceTree } from '../source-tree.ts';

/** A service, and its functions as its own `serverless.yml` names them. */
export interface ServiceToCheck {
  tree: SourceTree;
  service: string;
  /** `services/rental` */
  folder: string;
  functions: readonly ServiceFunction[];
}

/** The finding if this service lacks a file that every service has. */
export function missing({ tree, folder }: ServiceToCheck, file: string, why: string): Finding[] {
  if (tree.read(`${folder}/${file}`) !== undefined) return [];
  return [{ file: `${folder}/${file}`, line: 1, text: `is missing: ${why}.` }];
}
