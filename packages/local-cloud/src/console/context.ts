import { randomUUID } from 'node:crypto';
import type { Cloud } from '../cloud.ts';
import type { StackStore } from '../cloudformation/stack-store.ts';
import type { HttpResponse, ViewQuery } from '../kernel.ts';
import type { RunLog } from './recording/run-log.ts';

/** The sources of every console page. */
export interface ConsoleContext {
  cloud: Cloud;
  stacks: StackStore;
  runs: RunLog;
  /** Runs a verb as the operator without counting it: reading must not change the meter. */
  ask<O = any>(service: string, verb: string, input?: object): Promise<O>;
  /** A view of a service; undefined where this cloud runs without it. */
  view<O>(service: string, name: string, query?: ViewQuery): O | undefined;
}

/** One request of a page: the name in its path, and its query. */
export interface ConsoleQuery {
  /** The part of the path after the page's own name, decoded; empty where there is none. */
  name: string;
  query: ViewQuery;
}

export type ConsolePage = (context: ConsoleContext, request: ConsoleQuery) => unknown;

/** An answer of a page that is not JSON. */
export class RawAnswer {
  readonly response: HttpResponse;
  constructor(response: HttpResponse) {
    this.response = response;
  }
}

export function consoleContext(cloud: Cloud, stacks: StackStore, runs: RunLog): ConsoleContext {
  const service = (name: string) => cloud.services.find((one) => one.name === name);
  return {
    cloud,
    stacks,
    runs,
    async ask(name, verb, input = {}) {
      const found = service(name)?.verbs[verb];
      if (!found) throw new Error(`This cloud runs without ${name}.${verb}`);
      return found.run(input, { caller: { kind: 'operator' }, requestId: randomUUID() }) as any;
    },
    view: (name, view, query = {}) => service(name)?.views?.[view]?.(query) as any,
  };
}
