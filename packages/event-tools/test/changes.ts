import type { EventContract } from '@claimstream/events-schema';
import { defineEvent } from '@claimstream/events-schema/define-event';
import { exportNameOf } from '@claimstream/events-schema/export-name';
import * as z from 'zod';
import type { Direction } from '../src/diff/change.ts';
import { compareEvents } from '../src/diff/compare-events.ts';
import { versionOf } from '../src/diff/event-version.ts';

export const id = z.uuid().meta({ title: 'Thing', example: 'a', pii: 'pseudonym' });
export const text = z.string().max(40).meta({ title: 'Text', example: 'a', pii: 'none' });
export const amount = z.int().nonnegative().meta({ title: 'Amount', example: 1, pii: 'none' });

export interface Definition {
  name?: string;
  version?: number;
  owner?: string;
  description?: string;
  subject?: string;
  unconsumed?: string;
  endsOn?: string;
}

/** An event about a `thingId`, with these fields beside it. */
export function eventWith(fields: Record<string, z.ZodType>, definition: Definition = {}): EventContract {
  return defineEvent({
    name: 'Thing.Happened',
    version: 1,
    owner: 'things',
    description: 'Something happened to a thing',
    subject: 'thingId',
    data: z.object({ thingId: id, otherId: id, ...fields }),
    samples: [],
    ...(definition as object),
  }) as unknown as EventContract;
}

export type Told = [field: string, what: string, breaks: readonly Direction[]];

/** The reported changes from one contract to another, whose events are consumed by default. */
export function changesBetween(before: EventContract[], after: EventContract[], consumed = true): Told[] {
  const changes = compareEvents(before.map(versionOf), after.map(versionOf), {
    today: '2026-06-01',
    wasConsumed: (name) => consumed && before.some((each) => exportNameOf(each) === name),
  });
  return changes.map(({ field, what, breaks }) => [field, what, breaks]);
}

export const fieldChanges = (before: Record<string, z.ZodType>, after: Record<string, z.ZodType>) =>
  changesBetween([eventWith(before)], [eventWith(after)]);
