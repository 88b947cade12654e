import './silence.ts';
import type { EventFrame } from '@claimstream/api-contract/insights/observed-event';
import { createEvent, type DataOf, type EventContract } from '@claimstream/events-schema';
import type { PassedEvent } from '@claimstream/lambda-kit';
import { type Crash, contextOf, type TableUnderTest } from '@claimstream/test-drive';
import { connect } from '../src/application/connect.ts';
import { followClaims } from '../src/application/follow-claims.ts';
import { issueTicket } from '../src/application/issue-ticket.ts';
import { listEvents } from '../src/application/list-events.ts';
import { observeEvents } from '../src/application/observe-events.ts';
import { showOperators } from '../src/application/show-operators.ts';
import type { BusinessMeasurement } from '../src/domain/business-metrics.ts';
import { Claims } from '../src/store/claims.ts';
import { Events } from '../src/store/events.ts';
import { Operators } from '../src/store/operators.ts';
import { Reasons } from '../src/store/reasons.ts';

export const start = Date.parse('2026-03-01T12:00:00.000Z');

/** An event as the kit delivers it; the same contract and tag give the same event. */
export function passed<C extends EventContract>(
  contract: C,
  so: Partial<DataOf<NoInfer<C>>> = {},
  { tag = contract.name as string, at = '2026-03-01T12:00:00.000Z', correlationId = '' } = {},
): PassedEvent {
  const context = { ...contextOf(tag), occurredAt: at, ...(correlationId && { correlationId }) };
  const { detail } = createEvent(contract, { ...contract.samples[0]!, ...so } as DataOf<C>, context);
  return { name: contract.name, source: contract.source, metadata: detail.metadata, data: detail.data as never };
}

/** A fresh table with all stores on it; pushes and measurements are recorded. */
export async function world(tables: TableUnderTest) {
  const fresh = await tables.fresh();
  const clock = { now: start };
  const now = () => new Date(clock.now);
  const pushed: { connectionId: string; frame: EventFrame }[] = [];
  const gone = new Set<string>();
  const broken = new Set<string>();
  const push = async (connectionId: string, frame: EventFrame) => {
    if (broken.has(connectionId)) throw new Error('not now');
    if (gone.has(connectionId)) return false;
    pushed.push({ connectionId, frame });
    return true;
  };
  const measured: BusinessMeasurement[] = [];
  const emit = (measurement: BusinessMeasurement) => void measured.push(measurement);
  const events = new Events(fresh.table);
  const claims = new Claims(fresh.table);
  const operators = new Operators(fresh.table);
  const reasons = new Reasons(fresh.table);
  const through = (crash: Pick<Crash, 'methods'>) =>
    observeEvents({
      events: crash.methods(events),
      reasons: crash.methods(reasons),
      emit,
      follow: followClaims(crash.methods(claims), emit),
      show: showOperators(crash.methods(operators), push, now),
      now,
    });
  return {
    ...{ fresh, clock, now, pushed, gone, broken, measured, events, claims, operators, reasons, through },
    observe: (...all: PassedEvent[]) => through({ methods: (target) => target })(all),
    list: listEvents(events),
    ticket: issueTicket(operators, now),
    connect: connect(operators, now),
    /** The recorded measurements as text: `ClaimsRefused 1 reason=LATE`. */
    counts: () =>
      measured.map(({ name, value, dimensions = {} }) =>
        [name, value, ...Object.entries(dimensions).map(([key, of]) => `${key}=${of}`)].join(' '),
      ),
  };
}

export type World = Awaited<ReturnType<typeof world>>;
