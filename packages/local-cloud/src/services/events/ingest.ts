import { randomUUID } from 'node:crypto';
import type { Kernel } from '../../kernel.ts';
import type { CloudEvent } from './model.ts';
import { ruleMetrics } from './rule-metrics.ts';
import type { RuleStore } from './rule-store.ts';

/** Events kept for `GET /_local/events`. */
const REMEMBERED = 5000;

/** An event that arrives on a bus. */
export interface Arrival {
  bus: string;
  event: CloudEvent;
  /** From another bus. */
  forwarded?: boolean;
  /** ARNs of the rules that may see it; all rules of the bus where empty. */
  onlyFor?: readonly string[];
}

/** The members of a PutEvents entry that make up the event. */
export interface EventEntry {
  Source: string;
  DetailType: string;
  Detail: Record<string, any>;
  Time?: unknown;
  Resources?: string[];
}

/** Wraps an entry into the envelope that rules see. */
export function envelope(kernel: Kernel, entry: EventEntry): CloudEvent {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': entry.DetailType,
    source: entry.Source,
    account: kernel.accountId,
    time: timeOf(entry.Time, kernel.clock.now()),
    region: kernel.region,
    resources: entry.Resources ?? [],
    detail: entry.Detail,
  };
}

function timeOf(time: unknown, now: number): string {
  let milliseconds = now;
  if (typeof time === 'number') milliseconds = time * 1000;
  else if (typeof time === 'string' || time instanceof Date) milliseconds = new Date(time).getTime();
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/**
 * Takes events onto their buses: logs them, archives them, and adds one pending delivery per target of each matching
 * rule, all in one transaction, so that every event answered with an id survives a crash.
 */
export function createIngest(kernel: Kernel, store: RuleStore) {
  const { db } = kernel;
  const measure = ruleMetrics(kernel);
  return function ingest(events: readonly Arrival[]): void {
    const now = kernel.clock.now();
    db.exec('SAVEPOINT events_ingest');
    try {
      for (const arrival of events) take(arrival, now);
      db.exec('RELEASE events_ingest');
    } catch (error) {
      db.exec('ROLLBACK TO events_ingest; RELEASE events_ingest');
      throw error;
    }
  };

  function take({ bus, event, forwarded = false, onlyFor = [] }: Arrival, now: number): void {
    const text = JSON.stringify(event);
    const matched = store
      .rules(bus)
      .filter(({ arn, state }) => state !== 'DISABLED' && (onlyFor.length === 0 || onlyFor.includes(arn)))
      .filter(({ pattern }) => pattern !== undefined && store.matches(pattern, event));
    for (const rule of matched) measure(rule.arn, 'MatchedEvents');
    for (const rule of matched)
      for (const target of store.targets(bus, rule.name))
        db.prepare(
          'INSERT INTO events_deliveries (rule_arn, target, event, accepted_at, due_at, retries, forwarded) VALUES (?, ?, ?, ?, ?, 0, ?)',
        ).run(rule.arn, JSON.stringify(target), text, now, now, forwarded ? 1 : 0);
    for (const archive of store.archives()) {
      if (
        archive.bus !== bus ||
        event['replay-name'] !== undefined ||
        (archive.pattern && !store.matches(archive.pattern, event))
      )
        continue;
      db.prepare('INSERT INTO events_archived (archive, at, event) VALUES (?, ?, ?)').run(archive.name, now, text);
      const quantity = Buffer.byteLength(text);
      kernel.signals.emit('used', { unit: 'events.archived-byte', quantity, of: archive.name });
      store.forgetOld(archive, now);
    }
    const { lastInsertRowid } = db
      .prepare('INSERT INTO events_log (bus, event, matched, at) VALUES (?, ?, ?, ?)')
      .run(bus, text, JSON.stringify(matched.map((rule) => rule.name)), now);
    db.prepare('DELETE FROM events_log WHERE n <= ?').run(Number(lastInsertRowid) - REMEMBERED);
  }
}
