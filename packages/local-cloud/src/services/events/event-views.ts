import type { ViewQuery } from '../../kernel.ts';
import type { EventsContext } from './context.ts';
import type { CloudEvent, Rule } from './model.ts';
import { explainPattern, type Mismatch } from './pattern-explanation.ts';

/** An event in a list. */
export interface LoggedEvent {
  n: number;
  bus: string;
  /** When it was put, milliseconds since the epoch. */
  at: number;
  id: string;
  source: string;
  detailType: string;
  /** From the metadata in the detail, where it has any. */
  correlationId?: string;
  metadataId?: string;
  causationId?: string;
  matchedRules: string[];
}

/** One rule's verdict on an event. */
export interface RuleVerdict {
  rule: string;
  state: Rule['state'];
  /** ARNs of its current targets. */
  targets: string[];
  pattern: string;
  /** Whether the rule matched when the event was put. */
  matched: boolean;
  /** Why the current rule does not match; empty where it does. */
  mismatches: Mismatch[];
  /** Number of ways to fulfil the pattern; the mismatches are those of the closest. */
  alternatives: number;
}

const MOST = 200;

/** A rule with an event pattern; others only have a schedule. */
type LookingRule = Rule & { pattern: string };
const looks = (rule: Rule): rule is LookingRule => rule.pattern !== undefined;

/** The log of events, and each rule's verdict on one of them. */
export function eventViews({ kernel: { db }, store }: EventsContext) {
  const verdict = (rule: LookingRule, event: CloudEvent, matched: ReadonlySet<string>): RuleVerdict => ({
    rule: rule.name,
    state: rule.state,
    targets: store.targets(rule.bus, rule.name).map(({ Arn }) => Arn),
    pattern: rule.pattern,
    matched: matched.has(rule.name),
    ...explainPattern(rule.pattern)(event),
  });
  return {
    /** Newest first. Filters combine: `source`, `type`, `bus`, `correlation`, `text` (anywhere in the event), `before` (n). */
    log({ source, type, bus, correlation, text, before, limit }: ViewQuery): LoggedEvent[] {
      const wanted: [sql: string, value: string | number | undefined][] = [
        ["json_extract(event, '$.source') = ?", source],
        [`json_extract(event, '$."detail-type"') = ?`, type],
        ['bus = ?', bus],
        ['instr(event, ?) > 0', correlation],
        ["json_extract(event, '$.detail.metadata.correlationId') = ?", correlation],
        ['instr(lower(event), lower(?)) > 0', text],
        ['n < ?', before && Number(before)],
      ];
      const asked = wanted.filter(([, value]) => value !== undefined && value !== '');
      const where = asked.map(([sql]) => sql).join(' AND ') || '1';
      const values = asked.map(([, value]) => value as string | number);
      return db
        .prepare(`SELECT * FROM events_log WHERE ${where} ORDER BY n DESC LIMIT ?`)
        .all(...values, Number(limit ?? MOST))
        .map(logged);
    },
    /** Dead-letter queues of rules' targets. */
    deadLetters(): { queueArn: string; from: string }[] {
      return store.buses().flatMap(({ name }) =>
        store.rules(name).flatMap((rule) =>
          store.targets(name, rule.name).flatMap(({ DeadLetterConfig }) => {
            return DeadLetterConfig?.Arn ? [{ queueArn: DeadLetterConfig.Arn, from: `rule ${rule.name}` }] : [];
          }),
        ),
      );
    },
    /** The values that filters offer. */
    facets(): { sources: string[]; types: string[]; buses: string[] } {
      const distinct = (sql: string) =>
        db
          .prepare(`SELECT DISTINCT ${sql} AS value FROM events_log ORDER BY 1`)
          .all()
          .map(({ value }) => String(value));
      return {
        sources: distinct("json_extract(event, '$.source')"),
        types: distinct(`json_extract(event, '$."detail-type"')`),
        buses: store.buses().map(({ name }) => name),
      };
    },
    /** `n`: the event's number. Undefined where the event is no longer in the log. */
    event({ n }: ViewQuery): (LoggedEvent & { event: CloudEvent; rules: RuleVerdict[] }) | undefined {
      const row = db.prepare('SELECT * FROM events_log WHERE n = ?').get(Number(n));
      if (!row) return undefined;
      const event: CloudEvent = JSON.parse(String(row.event));
      const summary = logged(row);
      const matched = new Set(summary.matchedRules);
      return {
        ...summary,
        event,
        rules: store
          .rules(summary.bus)
          .filter(looks)
          .map((rule) => verdict(rule, event, matched)),
      };
    },
  };
}

function logged(row: Record<string, unknown>): LoggedEvent {
  const event: CloudEvent = JSON.parse(String(row.event));
  const { id: metadataId, correlationId, causationId } = (event.detail?.metadata ?? {}) as Record<string, unknown>;
  return {
    n: Number(row.n),
    bus: String(row.bus),
    at: row.at === null ? Date.parse(event.time) : Number(row.at),
    id: event.id,
    source: event.source,
    detailType: event['detail-type'],
    ...(typeof correlationId === 'string' && { correlationId }),
    ...(typeof metadataId === 'string' && { metadataId }),
    ...(typeof causationId === 'string' && { causationId }),
    matchedRules: JSON.parse(String(row.matched)),
  };
}
