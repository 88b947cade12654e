import { findLines, functionLogGroups } from '../log-lines.ts';
import type { Platform } from '../platform.ts';
import { assemble, type Trace } from './assemble.ts';
import { claimNumberOf, isUuid, journeysOfClaim } from './journeys.ts';
import { waitingOf } from './waiting.ts';
import { executionsOf } from './workflows.ts';

/**
 * Follows one journey through every function, workflow and dead-letter queue of the stage.
 * @param wanted a correlation id, a claim's number or a claim's id
 * @param since milliseconds since the epoch: older lines are ignored
 * @throws Error if nothing is known about it
 */
export async function trace(platform: Platform, wanted: string, since: number): Promise<Trace> {
  const groups = await functionLogGroups(platform);
  const own = isUuid(wanted) ? await findLines(platform, groups, `"${wanted.toLowerCase()}"`, since) : [];
  const isJourney = own.some(({ correlationId }) => correlationId === wanted.toLowerCase());
  const claim = isJourney ? undefined : await journeysOfClaim(platform, wanted, since);
  if (!isJourney && !claim)
    throw new Error(
      `No log line since ${new Date(since).toISOString()} is about ${wanted}. Look further back with --since 90d.`,
    );
  const journeys = claim?.journeys ?? [wanted.toLowerCase()];
  const pattern = journeys.map((journey) => `?"${journey}"`).join(' ');
  const lines = isJourney ? own : await findLines(platform, groups, pattern, since);
  const claimIds = claim ? [claim.claimId] : idsAbout(lines, 'claimId');
  const [executions, waiting] = await Promise.all([executionsOf(platform, claimIds), waitingOf(platform, journeys)]);
  const claimId = claimIds.length === 1 ? claimIds[0] : undefined;
  return assemble({
    journeys,
    ...(claimId && { claimId, claimNumber: claimNumberOf(claimId) }),
    lines,
    executions,
    waiting,
  });
}

const idsAbout = (lines: readonly { fields: Record<string, any> }[], name: string): string[] => [
  ...new Set(lines.flatMap(({ fields }) => fields.about?.[name] ?? [])),
];
