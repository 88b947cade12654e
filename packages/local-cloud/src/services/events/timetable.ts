import { randomUUID } from 'node:crypto';
import type { Kernel } from '../../kernel.ts';
import { firstRun, nextRun, timingOf } from '../scheduler/expressions.ts';
import type { CloudEvent, Rule } from './model.ts';
import type { RuleStore } from './rule-store.ts';

/** Runs scheduled rules: one event to each target at each of their times, and the next time, in one transaction. */
export function createTimetable(kernel: Kernel, store: RuleStore, deliver: () => void) {
  const { db, clock } = kernel;
  let open = false;
  let cancelTimer = (): void => {};

  /** Runs the rules that are due, and sets a timer for the next. */
  function wake(): void {
    if (!open) return;
    cancelTimer();
    const runs = store.scheduled().flatMap(({ rule, at }) => pass(rule, at) ?? []);
    if (runs.length > 0) cancelTimer = clock.after(Math.max(0, Math.min(...runs) - clock.now()), wake);
  }

  /** @returns when the rule runs next; undefined where it never does */
  function pass(rule: Rule, due: number | undefined): number | undefined {
    const now = clock.now();
    const timing = timingOf(rule.schedule);
    const isDue = due !== undefined && due <= now;
    if (due !== undefined && !isDue) return due;
    const next = isDue ? nextRun(timing, due, now) : firstRun(timing, now);
    db.exec('SAVEPOINT events_run');
    try {
      if (isDue && rule.state === 'ENABLED') put(rule, due, now);
      store.setRun(rule.arn, next);
      db.exec('RELEASE events_run');
    } catch (error) {
      db.exec('ROLLBACK TO events_run; RELEASE events_run');
      throw error;
    }
    if (isDue) deliver();
    return next;
  }

  function put({ arn, bus, name }: Rule, due: number, now: number): void {
    const event: CloudEvent = {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: kernel.accountId,
      time: new Date(due).toISOString().replace(/\.\d{3}Z$/, 'Z'),
      region: kernel.region,
      resources: [arn],
      detail: {},
    };
    for (const target of store.targets(bus, name))
      db.prepare(
        'INSERT INTO events_deliveries (rule_arn, target, event, accepted_at, due_at, retries, forwarded) VALUES (?, ?, ?, ?, ?, 0, 0)',
      ).run(arn, JSON.stringify(target), JSON.stringify(event), now, now);
  }

  return {
    wake,
    start(): void {
      open = true;
      wake();
    },
    stop(): void {
      open = false;
      cancelTimer();
    },
  };
}
