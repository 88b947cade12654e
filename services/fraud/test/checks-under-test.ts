import type { OutgoingEvent } from '@claimstream/events-schema';
import type { Change } from '@claimstream/lambda-kit';
import type { FreshTable, TableUnderTest } from '@claimstream/test-drive';
import type { Check } from '../src/domain/check.ts';
import type { OverdueNotice } from '../src/overdue-notice.ts';
import { Checks } from '../src/store/checks.ts';

/** The real store, with a record of every event that it took into the outbox. */
export class ObservedChecks extends Checks {
  readonly published: OutgoingEvent[] = [];

  override async write(check: Check, expect: Change['expect'], events: OutgoingEvent[] = []): Promise<void> {
    await super.write(check, expect, events);
    this.published.push(...events);
  }
}

/** An empty fraud service: its store, and the notes to itself that it sent. */
export interface World {
  checks: ObservedChecks;
  table: FreshTable;
  notes: OverdueNotice[];
}

export async function freshWorld(tables: TableUnderTest): Promise<World> {
  const table = await tables.fresh();
  return { checks: new ObservedChecks(table.table), table, notes: [] };
}

/** What the world came to: the checks, and the events as a consumer sees them; span ids and times are left out. */
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
