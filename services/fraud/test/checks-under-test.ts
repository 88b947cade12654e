import './silence.ts';
import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, deriveId, Erasures } from '@claimstream/lambda-kit';
import type { Crash, FreshTable, TableUnderTest } from '@claimstream/test-drive';
import { decideFlag } from '../src/application/decide-flag.ts';
import { type EraseLate, eraseLate } from '../src/application/erase-customer.ts';
import { type Check, openCheck } from '../src/domain/check.ts';
import type { FlagDecision } from '../src/domain/flag.ts';
import type { Reminder } from '../src/domain/reminder.ts';
import { Checks } from '../src/store/checks.ts';
import { CustomerFacts } from '../src/store/customer-facts.ts';
import { car, context, documentId, evidence } from './example-evidence.ts';

/** The real store, with a record of every event that it put into the outbox. */
export class ObservedChecks extends Checks {
  readonly published: OutgoingEvent[] = [];

  override async write(check: Check, expect: Change['expect'], events: OutgoingEvent[] = []): Promise<void> {
    await super.write(check, expect, events);
    this.published.push(...events);
  }
}

/** As in `infrastructure.cjs`. */
export const indexes = [
  { name: 'open', ordered: true },
  { name: 'customer', ordered: true, holds: [] },
];

/** The checks in the list of flags in a state. */
export const listed = async ({ checks }: World, state: 'open' | 'referred' | 'confirmed' = 'open'): Promise<Check[]> =>
  (await checks.page(state, { limit: 50 })).items;

/** An empty fraud service: its store, and the timer messages that it sent. */
export interface World {
  checks: ObservedChecks;
  table: FreshTable;
  reminders: Reminder[];
  eraseLate: EraseLate;
}

export async function freshWorld(tables: TableUnderTest): Promise<World> {
  const table = await tables.fresh();
  const late = eraseLate(new Erasures(table.table), new CustomerFacts(table.table));
  return { checks: new ObservedChecks(table.table), table, reminders: [], eraseLate: late };
}

/** The outcome of a world: the checks, and the events as a consumer sees them, without span ids and times. */
export async function outcomeOf({ checks, table }: World) {
  const items = (await table.items()).filter(({ sk }) => sk === 'CHECK');
  return {
    checks: items
      .map(({ subjectId, state, score, reasons, decidedBy, evidence }) => {
        return { subjectId, state, score, reasons, decidedBy, attempt: evidence.attempt };
      })
      .sort((a, b) => a.subjectId.localeCompare(b.subjectId)),
    events: checks.published.map(({ detailType, detail }) => [detailType, detail.metadata.id, detail.data]),
  };
}

/** A check of a photo of the insured car, unless `so` says otherwise. */
export const putCheck = ({ checks }: World, so: object = {}) =>
  checks.write({ ...openCheck(evidence(car()), context), ...so }, 'absent');
/** The attributes of a flag that waits for a person. */
export const flag = { state: 'review', score: 40, reasons: ['COLOUR_UNCERTAIN'] } as const;

export const adjuster = deriveId('an adjuster');
export const colleague = deriveId('an investigator');
/** A reason as people give them; it must not leave the service. */
export const reason = 'Mrs. Featherstonehaugh repainted her car in May.';

interface Said {
  by?: string;
  groups?: string[];
  flagId?: string;
  attempt?: number;
  crash?: Crash;
}

/**
 * The decision of the adjuster, or of somebody else, about the flag of the car's photo, or about another; the colleague is an
 * investigator.
 */
export function decide({ checks }: World, decision: FlagDecision['decision'], so: Said = {}): Promise<Check> {
  const { by = adjuster, flagId = documentId, attempt, crash } = so;
  const { groups = by === colleague ? ['siu'] : ['adjusters'] } = so;
  const asked = { ...context, causationId: deriveId('decision', decision) };
  return decideFlag(crash ? crash.methods(checks) : checks)(flagId, { decision, reason, attempt, by, groups }, asked);
}
