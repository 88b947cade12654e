import type { DefinedEvent } from '@claimstream/events-schema/contracts';
import type { DefinedRoute } from '../api/routes-of.ts';
import type { Facts, FunctionFacts } from '../facts/facts.ts';
import type { Finding, Place } from '../place.ts';
import type { SourceTree } from '../source-tree.ts';
import type { PackagedFunction, Stack } from '../stack.ts';

/** The input of the checks: the contract, its use in code, and the packaged stacks. */
export interface Situation {
  tree: SourceTree;
  events: readonly DefinedEvent[];
  /** Routes of the API contract. */
  routes: readonly DefinedRoute[];
  facts: Facts;
  stacks: readonly Stack[];
  /** ISO date. */
  today: string;
  /** Name of the bus that all services share. */
  bus: string;
}

export type Check = (situation: Situation) => Finding[];

/** The code behind a packaged function; undefined for a function of the preset. */
export function codeOf({ facts }: Situation, service: string, { id }: PackagedFunction): FunctionFacts | undefined {
  return facts.functions.find((each) => each.service === service && logicalId(each.name) === id);
}

/** The logical id that the Serverless Framework derives from a function's name. */
export function logicalId(name: string): string {
  const spelled = name.replaceAll('-', 'Dash').replaceAll('_', 'Underscore');
  return `${spelled.charAt(0).toUpperCase()}${spelled.slice(1)}LambdaFunction`;
}

/** Whether the last day on which an event is published is over. */
export const hasEnded = ({ contract }: DefinedEvent, today: string) =>
  contract.endsOn !== undefined && contract.endsOn < today;

/** The place of an event's definition. */
export function definitionOf(tree: SourceTree, event: DefinedEvent, field = 'defineEvent('): Place {
  const file = `events-schema/src/${event.file}`;
  return { file, line: lineOf(tree, file, field) ?? lineOf(tree, file, 'defineEvent(') ?? 1 };
}

/** The first line with that text, starting at a line. */
export function lineOf(tree: SourceTree, file: string, text: string, from = 1): number | undefined {
  const index = (tree.read(file) ?? '').split('\n').findIndex((line, at) => at + 1 >= from && line.includes(text));
  return index < 0 ? undefined : index + 1;
}
