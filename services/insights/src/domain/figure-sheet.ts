import type { Series } from '@claimstream/api-contract/insights/show-dashboard';
import type { MetricName } from './business-metrics.ts';

type Dimensions = Readonly<Record<string, string>>;

/** A metric to query. */
export interface Query {
  name: MetricName;
  dimensions?: Dimensions;
  statistic: 'Sum' | 'p50' | 'p90';
}

/** Answers by query: one value for each time step, undefined where there is none. */
export class FigureSheet {
  readonly #rows: ReadonlyMap<string, readonly (number | undefined)[]>;

  /** @param rows in the order of the queries */
  constructor(queries: readonly Query[], rows: readonly (readonly (number | undefined)[])[]) {
    this.#rows = new Map(queries.map((query, index) => [keyOf(query), rows[index]!]));
  }

  sum(name: MetricName, dimensions?: Dimensions): Series {
    const counts = this.#row({ name, statistic: 'Sum', ...(dimensions && { dimensions }) }).map((value) => value ?? 0);
    return { counts, total: counts.reduce((sum, count) => sum + count, 0) };
  }

  percentile(name: MetricName, statistic: 'p50' | 'p90'): (number | null)[] {
    return this.#row({ name, statistic }).map((value) => value ?? null);
  }

  /** @throws TypeError for a figure that was not queried, which is a programming error */
  #row(query: Query) {
    const row = this.#rows.get(keyOf(query));
    if (!row) throw new TypeError(`${keyOf(query)} was not asked for`);
    return row;
  }
}

const keyOf = ({ name, statistic, dimensions = {} }: Query) =>
  [name, statistic, ...Object.entries(dimensions).flat()].join(' ');
