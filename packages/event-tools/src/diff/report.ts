import { exportNameOf } from '@claimstream/events-schema/export-name';
import type { Use } from '../facts/facts.ts';
import type { EventChange } from './compare-events.ts';
import { labelOf } from './event-version.ts';

const TOLD = {
  publisher: 'breaks earlier messages',
  consumer: 'breaks consumers deployed earlier',
};

/** One line per change, breaking ones first. */
export function reportLines(
  changes: readonly EventChange[],
  consumersOf: (exportName: string) => readonly Use[],
): string[] {
  const lines = changes.map(({ event, field, what, breaks }) => {
    const start = `${labelOf(event)} ${field} ${oneLine(what)}`;
    if (breaks.length === 0) return `COMPATIBLE ${start}`;
    const names = consumersOf(exportNameOf(event)).map((use) => `${use.service}/${use.function}`);
    const consumers = [...new Set(names)].sort().join(', ');
    return `BREAKING ${start}; ${breaks.map((each) => TOLD[each]).join(' and ')} -> ${consumers || 'no consumer yet'}`;
  });
  return lines.sort((a, b) => Number(a.startsWith('C')) - Number(b.startsWith('C')));
}

/** Patterns and values come from sources and must not add a line. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ');
