import { serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import type { MetricName } from '../domain/business-metrics.ts';

const Reason = z.object({ reason: z.string() });
const partition = (metric: MetricName) => `REASONS#${metric}`;

/**
 * The reasons counted so far for each metric. CloudWatch lists only metrics with a value in the last two weeks, and a dashboard goes back
 * further.
 */
export class Reasons {
  readonly #table: Table;
  readonly #remembered = new Set<string>();

  constructor(table: Table) {
    this.#table = table;
  }

  async remember(metric: MetricName, reason: string): Promise<void> {
    const key = { pk: partition(metric), sk: reason };
    const text = `${key.pk} ${reason}`;
    if (this.#remembered.has(text)) return;
    await this.#table.write({ key, item: { reason }, expect: 'anything' });
    this.#remembered.add(text);
  }

  async of(metric: MetricName): Promise<string[]> {
    return (await this.#table.list(Reason, partition(metric))).map(({ item }) => item.reason);
  }
}

/** Binds the store to the service table. */
export const reasonStore = () => new Reasons(serviceTable());
