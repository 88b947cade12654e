import type { EventContract } from './define-event.ts';

type Pattern = Record<string, unknown>;

/**
 * EventBridge patterns of the events that no contract defines, which a rule of the contract therefore never matches.
 * @returns foreign: events under a source that owns none; unmatched: by owner, its events of an unknown name or major
 */
export function unmatchedPatterns(contracts: readonly EventContract[]): {
  foreign: Pattern;
  unmatched: Record<string, Pattern>;
} {
  const owners = [...new Set(contracts.map(({ owner }) => owner))].sort();
  const sources = owners.map((owner) => `${owner}.service`);
  return {
    foreign: { source: [{ 'anything-but': sources }] },
    unmatched: Object.fromEntries(
      owners.map((owner) => [owner, ofOwner(contracts.filter((each) => each.owner === owner))]),
    ),
  };
}

function ofOwner(contracts: readonly EventContract[]): Pattern {
  const majors = Map.groupBy(contracts, ({ name }) => name);
  const names = [...majors.keys()].sort();
  const byMajors = Map.groupBy(names, (name) =>
    JSON.stringify(
      majors
        .get(name)!
        .map(({ version }) => version)
        .sort(),
    ),
  );
  const versioned = (name: string[], version: unknown) => ({
    'detail-type': name,
    detail: { metadata: { version: [version] } },
  });
  return {
    source: [contracts[0]!.source],
    $or: [
      { 'detail-type': [{ 'anything-but': names }] },
      versioned(names, { exists: false }),
      ...[...byMajors].map(([versions, same]) => versioned(same, { 'anything-but': JSON.parse(versions) })),
    ],
  };
}
