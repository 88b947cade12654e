import { parseArgs } from 'node:util';
import type { DefinedEvent } from '@claimstream/events-schema/contracts';
import { nearest } from './nearest.ts';
import { clashOf, type Words, wordsOf } from './words.ts';

export const USAGE = `npm run new-service -- NAME --on EVENT [--on EVENT …]
    writes services/NAME, a service that handles these events; installs and packages it
    NAME   kebab-case, a noun of the business: rental, fleet-alerts
    EVENT  an event of the contract by its export: SettlementFinalized (or several, joined by commas)
--list   prints the events of the contract
--help   prints this`;

/** The function's role has this name twice in its own, beside stage and region; AWS allows 64 characters. */
const LONGEST_NAME = 13;

export interface Request {
  words: Words;
  events: DefinedEvent[];
}

/** The command cannot be followed. The message says what to do, one line for each fault. */
export class RequestError extends Error {}

/** @throws RequestError */
export function commandLine(args: readonly string[]): { help: boolean; list: boolean; names: string[]; on: string[] } {
  const options = {
    on: { type: 'string', multiple: true },
    help: { type: 'boolean' },
    list: { type: 'boolean' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const on = (values.on ?? []).flatMap((list) => list.split(',')).map((name) => name.trim());
    return { help: values.help ?? false, list: values.list ?? false, names: positionals, on: on.filter(Boolean) };
  } catch (error) {
    throw new RequestError(`${(error as Error).message}\n${USAGE}`);
  }
}

/**
 * Returns the request, if it is possible.
 * @param names positional arguments: only the service's name
 * @param on export names of events
 * @param taken names of the workspace's packages, services included
 * @throws RequestError naming every fault
 */
export function requestOf(
  { names, on }: { names: readonly string[]; on: readonly string[] },
  events: readonly DefinedEvent[],
  taken: readonly string[],
): Request {
  const [name, ...more] = names;
  if (name === undefined || more.length > 0 || on.length === 0) throw new RequestError(USAGE);
  const known = new Map(events.map((event) => [event.exportName, event]));
  const words = wordsOf(name);
  const faults = [...nameFaults(words, taken, [...known.keys()]), ...eventFaults(on, known)];
  if (faults.length > 0) throw new RequestError(faults.join('\n'));
  return { words, events: [...new Set(on)].sort().map((each) => known.get(each)!) };
}

function nameFaults(words: Words, taken: readonly string[], exports: readonly string[]): string[] {
  const name = words.service;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) return [`"${name}" is not kebab-case: rental, fleet-alerts.`];
  if (name.length > LONGEST_NAME) return [`${name} has ${name.length} letters; ${LONGEST_NAME} are allowed.`];
  if (taken.includes(name))
    return [
      `${name} is taken: the workspace has a package of that name (npm run setup completes one that was interrupted).`,
    ];
  const clash = clashOf(words, exports);
  return clash ? [`${name} cannot be a service's name: its code would need ${clash} for itself.`] : [];
}

function eventFaults(on: readonly string[], known: ReadonlyMap<string, DefinedEvent>): string[] {
  return on
    .filter((name) => !known.has(name))
    .map((name) => {
      const near = nearest(name, [...known.keys()]);
      const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'npm run new-service -- --list has all.';
      return `${name} is not an event of the contract. ${hint}`;
    });
}
