import type { DefinedEvent } from '@claimstream/events-schema/contracts';
import { type DefinedRoute, routesOf } from './api/routes-of.ts';
import { answeredRoutes } from './checks/answered-routes.ts';
import { consumers } from './checks/consumers.ts';
import { handledEvents } from './checks/handled-events.ts';
import { majors } from './checks/majors.ts';
import { packaged } from './checks/packaged.ts';
import { publishedEvents } from './checks/published-events.ts';
import { putEventsGrants } from './checks/put-events-grants.ts';
import { rulesLeadSomewhere } from './checks/rules-lead-somewhere.ts';
import { rulesMatch } from './checks/rules-match.ts';
import type { Check, Situation } from './checks/situation.ts';
import { contractsOf } from './contracts-of.ts';
import { definitionFaults } from './definition-faults.ts';
import { factsOf } from './facts/facts.ts';
import { servicesOf } from './facts/service-functions.ts';
import type { Finding } from './place.ts';
import { serviceShape } from './service-shape/service-shape.ts';
import { type SourceTree, workingTree } from './source-tree.ts';
import { sharedBus, stackOf } from './stack.ts';
import { staleFiles } from './stale-files.ts';

const CHECKS: readonly Check[] = [
  packaged,
  answeredRoutes,
  rulesMatch,
  rulesLeadSomewhere,
  handledEvents,
  publishedEvents,
  putEventsGrants,
  consumers,
  majors,
];

/** Reads the input of all checks from the files of a repository. */
export function situationOf(
  tree: SourceTree,
  events: readonly DefinedEvent[],
  routes: readonly DefinedRoute[],
  today: string,
): Situation {
  const known = new Set(events.map(({ exportName }) => exportName));
  const bus = sharedBus(tree) ?? '';
  const stacks = servicesOf(tree).flatMap((service) => stackOf(tree, service, (name) => name === bus) ?? []);
  return { tree, events, routes, facts: factsOf(tree, (name) => known.has(name)), stacks, today, bus };
}

export const findingsIn = (situation: Situation): Finding[] => CHECKS.flatMap((each) => each(situation));

/**
 * Checks the packaged templates and the handlers of a repository against its contract.
 * @param today ISO date
 */
export async function check(root: string, today: string): Promise<{ situation: Situation; findings: Finding[] }> {
  const tree = workingTree(root);
  const situation = situationOf(tree, await contractsOf(root), await routesOf(root), today);
  const faults = definitionFaults(tree, situation.events);
  if (faults.length > 0) return { situation, findings: faults };
  return { situation, findings: [...findingsIn(situation), ...serviceShape(tree), ...(await staleFiles(root))] };
}
