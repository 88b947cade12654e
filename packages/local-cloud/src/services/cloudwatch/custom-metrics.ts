import type { StatementSync } from 'node:sqlite';
import type { Kernel } from '../../kernel.ts';
import type { Measurement } from './embedded-metrics.ts';
import { type Minute, minuteOf } from './statistics.ts';

export interface CustomMetric {
  namespace: string;
  name: string;
  unit: string;
  dimensions: Readonly<Record<string, string>>;
}

const DAY_MS = 24 * 3_600_000;
/** CloudWatch keeps hourly figures for 455 days. */
const KEPT_MS = 455 * DAY_MS;
/** Figures that services count by the minute are kept as long as CloudWatch keeps minute figures. */
const SERVICES_KEPT_MS = 15 * DAY_MS;

/** Metrics of the platform's own namespaces and of services: each value of each minute, for percentiles. */
export class CustomMetrics {
  readonly #kernel: Kernel;
  readonly #name: StatementSync;
  readonly #value: StatementSync;
  #prunedAt = 0;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    kernel.db.exec(`CREATE TABLE IF NOT EXISTS cloudwatch_metrics (
      id INTEGER PRIMARY KEY, namespace TEXT NOT NULL, name TEXT NOT NULL, dimensions TEXT NOT NULL, unit TEXT NOT NULL,
      last_minute INTEGER NOT NULL, UNIQUE (namespace, name, dimensions))`);
    kernel.db.exec(`CREATE TABLE IF NOT EXISTS cloudwatch_values (
      metric INTEGER, minute INTEGER, value REAL, count INTEGER NOT NULL, PRIMARY KEY (metric, minute, value)) WITHOUT ROWID`);
    this.#name = kernel.db.prepare(
      `INSERT INTO cloudwatch_metrics (namespace, name, dimensions, unit, last_minute) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET unit = excluded.unit, last_minute = max(last_minute, excluded.last_minute) RETURNING id`,
    );
    this.#value = kernel.db.prepare(
      'INSERT INTO cloudwatch_values (metric, minute, value, count) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count',
    );
  }

  add({ namespace, name, unit, dimensions, value, at, count = 1 }: Measurement): void {
    const minute = minuteOf(at);
    const { id } = this.#name.get(namespace, name, textOf(dimensions), unit, minute) as { id: number };
    this.#value.run(id, minute, value, count);
    this.#prune();
  }

  /** The unit and the minutes, from `start` on and before `end`, of the metric with exactly these dimensions. */
  read(
    { namespace, name, dimensions }: Omit<CustomMetric, 'unit'>,
    start: number,
    end: number,
  ): { unit: string; minutes: Minute[] } | undefined {
    const metric = this.#kernel.db
      .prepare('SELECT id, unit FROM cloudwatch_metrics WHERE namespace = ? AND name = ? AND dimensions = ?')
      .get(namespace, name, textOf(dimensions)) as { id: number; unit: string } | undefined;
    if (!metric) return undefined;
    const rows = this.#kernel.db
      .prepare(
        `SELECT minute, value, count FROM cloudwatch_values WHERE metric = ? AND minute >= ? AND minute < ?
         ORDER BY minute, value`,
      )
      .all(metric.id, start, end) as unknown as { minute: number; value: number; count: number }[];
    const byMinute = Map.groupBy(rows, ({ minute }) => minute);
    return { unit: metric.unit, minutes: [...byMinute].map(([minute, values]) => figuresOf(minute, values)) };
  }

  isActive({ namespace, name, dimensions }: Omit<CustomMetric, 'unit'>, since: number): boolean {
    const metric = this.#kernel.db
      .prepare('SELECT last_minute FROM cloudwatch_metrics WHERE namespace = ? AND name = ? AND dimensions = ?')
      .get(namespace, name, textOf(dimensions));
    return metric !== undefined && Number(metric.last_minute) >= since;
  }

  /** Every metric that got a value since then. */
  names(since: number): CustomMetric[] {
    const rows = this.#kernel.db
      .prepare(
        `SELECT namespace, name, dimensions, unit FROM cloudwatch_metrics WHERE last_minute >= ?
         ORDER BY namespace, name, dimensions`,
      )
      .all(since) as unknown as { namespace: string; name: string; dimensions: string; unit: string }[];
    return rows.map((row) => ({ ...row, dimensions: JSON.parse(row.dimensions) }));
  }

  #prune(): void {
    const now = this.#kernel.clock.now();
    if (now - this.#prunedAt < DAY_MS) return;
    this.#prunedAt = now;
    const { db } = this.#kernel;
    db.prepare('DELETE FROM cloudwatch_values WHERE minute < ?').run(now - KEPT_MS);
    db.prepare(
      `DELETE FROM cloudwatch_values WHERE minute < ? AND metric IN
       (SELECT id FROM cloudwatch_metrics WHERE namespace LIKE 'AWS/%')`,
    ).run(now - SERVICES_KEPT_MS);
    db.prepare('DELETE FROM cloudwatch_metrics WHERE last_minute < ?').run(now - KEPT_MS);
  }
}

/** The same text for the same dimensions in any order. */
function textOf(dimensions: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1))));
}

function figuresOf(minute: number, values: readonly { value: number; count: number }[]): Minute {
  return {
    minute,
    count: values.reduce((sum, { count }) => sum + count, 0),
    sum: values.reduce((sum, { value, count }) => sum + value * count, 0),
    minimum: values[0]!.value,
    maximum: values.at(-1)!.value,
    values: values.map(({ value, count }) => [value, count]),
  };
}
