import type { Finding } from '../place.ts';
import { type Check, definitionOf } from './situation.ts';

/** A major with a successor must say until when it is published; after that day nobody may publish or consume it. */
export const majors: Check = ({ tree, events, facts, today }) =>
  events.flatMap((event): Finding[] => {
    const { name, version, endsOn } = event.contract;
    const finding = (text: string) => ({
      ...definitionOf(tree, event, 'endsOn:'),
      text: `${event.exportName} ${text}`,
    });
    if (endsOn === undefined) {
      const later = events.find(({ contract }) => contract.name === name && contract.version > version);
      return later
        ? [finding(`has a later major, ${later.exportName}: say in its endsOn until when it is published.`)]
        : [];
    }
    if (!/^\d{4}-\d{2}-\d{2}$/.test(endsOn) || Number.isNaN(Date.parse(endsOn)))
      return [finding(`ends on ${endsOn}, which is not a date like 2026-12-31.`)];
    if (endsOn >= today) return [];
    const uses = (kind: string, places: typeof facts.consumers) =>
      (places.get(event.exportName) ?? []).map((use) => ({
        file: use.file,
        line: use.line,
        text: `${use.service}/${use.function} ${kind} ${event.exportName}, which ended on ${endsOn}.`,
      }));
    return [...uses('creates', facts.producers), ...uses('consumes', facts.consumers)];
  });
