import { exportNameOf } from '@claimstream/events-schema/export-name';
import { BOTH, type Change, CONSUMER, NOBODY } from './change.ts';
import { compareSchema } from './compare-schema.ts';
import { type EventVersion, labelOf } from './event-version.ts';
import { type JsonSchema, same, withoutAnnotations } from './json-schema.ts';

/** A change of one major of an event. */
export interface EventChange extends Change {
  event: EventVersion;
}

/** Further input beside the two states of the contract. */
export interface Circumstances {
  /** ISO date. */
  today: string;
  /** Whether a function consumed the event, by its export name, before the change. */
  wasConsumed(exportName: string): boolean;
}

/** Every change from one state of the contract to another. */
export function compareEvents(
  before: readonly EventVersion[],
  after: readonly EventVersion[],
  circumstances: Circumstances,
): EventChange[] {
  const inBoth = before.filter((event) => find(after, event));
  const removed = before.filter((event) => !find(after, event));
  const added = after.filter((event) => !find(before, event));
  return [
    ...removed.map((event) => removal(event, added, after, circumstances)),
    ...inBoth.flatMap((event) => compareOne(event, find(after, event)!)),
    ...added.map((event) => addition(event, before, removed)),
  ];
}

const find = (events: readonly EventVersion[], { name, version, owner, eachService }: EventVersion) =>
  events.find(
    (each) =>
      each.name === name && each.version === version && (!eachService || !each.eachService || each.owner === owner),
  );

function removal(
  event: EventVersion,
  added: readonly EventVersion[],
  after: readonly EventVersion[],
  { today, wasConsumed }: Circumstances,
): EventChange {
  const change = (what: string, breaks: Change['breaks']) => ({ event, field: '(event)', what, breaks });
  if (event.endsOn && event.endsOn < today) return change(`removed after its end on ${event.endsOn}`, NOBODY);
  if (!wasConsumed(exportNameOf(event))) return change('removed, and nothing consumed it', NOBODY);
  const major = added.find(({ name }) => name === event.name);
  if (major) return change(`major ${event.version} removed where major ${major.version} was added; keep both`, BOTH);
  const renamed = added.find((each) => each.owner === event.owner && same(dataOf(each), dataOf(event)));
  if (renamed) return change(`removed, renamed? to ${labelOf(renamed)}`, BOTH);
  const left = after.some(({ name }) => name === event.name);
  return change(left ? `major ${event.version} removed before a date in its endsOn` : 'removed', BOTH);
}

function addition(event: EventVersion, before: readonly EventVersion[], removed: readonly EventVersion[]): EventChange {
  const change = (what: string) => ({ event, field: '(event)', what, breaks: NOBODY });
  const majors = before
    .filter(({ name, owner }) => name === event.name && (!event.eachService || owner === event.owner))
    .map(({ version }) => version);
  if (majors.length === 0) return change('added');
  const highest = Math.max(...majors);
  if (event.version > highest + 1)
    return change(`major ${event.version} added; no major ${highest + 1} came before it`);
  const beside = majors.filter(
    (version) => !removed.some((each) => each.name === event.name && each.version === version),
  );
  return change(`major ${event.version} added${beside.length > 0 ? ` beside ${beside.join(', ')}` : ''}`);
}

const dataOf = ({ schema }: EventVersion) => withoutAnnotations(schema.properties?.data);

function compareOne(before: EventVersion, after: EventVersion): EventChange[] {
  const note = (field: string, what: string, breaks: Change['breaks']) => ({ event: after, field, what, breaks });
  const told = (value: string | undefined) => value ?? 'none';
  return [
    ...(before.owner !== undefined && before.owner !== after.owner
      ? [
          note(
            '(owner)',
            `changed from ${before.owner} to ${after.owner}: rules on ${before.owner}.service no longer match`,
            BOTH,
          ),
        ]
      : []),
    ...(before.subject !== undefined && before.subject !== after.subject
      ? [
          note(
            '(subject)',
            `changed from ${before.subject} to ${after.subject}: a repeated event gets another id`,
            CONSUMER,
          ),
        ]
      : []),
    ...(before.endsOn === after.endsOn
      ? []
      : [note('(endsOn)', `changed from ${told(before.endsOn)} to ${told(after.endsOn)}`, NOBODY)]),
    ...(before.unconsumed === after.unconsumed ? [] : [note('(unconsumed)', 'changed', NOBODY)]),
    ...compareSchema(ofTheMessage(before.schema), ofTheMessage(after.schema), '').map((change) => ({
      ...change,
      event: after,
      field: fieldName(change.field),
    })),
  ];
}

/** The schema without the facts about the event at its root, which are compared separately. */
function ofTheMessage({
  subject: _subject,
  unconsumed: _unconsumed,
  endsOn: _endsOn,
  eachService: _eachService,
  ...schema
}: JsonSchema): JsonSchema {
  return schema;
}

/** The name of a field as in a handler: fields of `data` lose that prefix; those of the envelope keep `metadata`. */
function fieldName(path: string): string {
  if (path === '') return '(event)';
  return path === 'data' ? '(data)' : path.replace(/^data\./, '');
}
