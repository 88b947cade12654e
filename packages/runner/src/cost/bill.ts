import type { Usage } from '@claimstream/local-cloud';
import { type Group, groups, type Prices } from './prices.ts';

/** One kind of usage with its cost, in dollars per million claims. */
export interface Line extends Usage {
  service: string;
  group: Group;
  perMillion: number;
}

/** Dollars per million claims by group. */
export type Sums = Record<Group, number>;

export interface Bill {
  lines: Line[];
  total: Sums;
  /** By service, the most expensive first. */
  services: { service: string; sums: Sums }[];
}

const MILLION = 1_000_000;
/** Usage that belongs to no stack, such as an AWS API that a client calls. */
export const NOBODY = 'elsewhere';

/** Prices the usage of one journey. Cold starts are left out: at a million claims there is one in thousands of invocations. */
export function billOf(usage: readonly Usage[], prices: Prices): Bill {
  const lines = usage
    .filter(({ unit }) => unit !== 'lambda.cold-gb-second')
    .map((use): Line => {
      const { price, per, group } = prices.units[use.unit];
      return { ...use, service: serviceOf(use.stack), group, perMillion: ((use.quantity * price) / per) * MILLION };
    })
    .sort((a, b) => b.perMillion - a.perMillion);
  const services = [...new Set(lines.map(({ service }) => service))]
    .map((service) => ({ service, sums: sumsOf(lines.filter((line) => line.service === service)) }))
    .sort((a, b) => b.sums.plumbing - a.sums.plumbing);
  return { lines, total: sumsOf(lines), services };
}

/** `claimstream-claims-dev` belongs to the service claims. */
export const serviceOf = (stack: string | undefined): string =>
  stack?.replace(/^claimstream-/, '').replace(/-[^-]+$/, '') ?? NOBODY;

function sumsOf(lines: readonly Line[]): Sums {
  const sums = Object.fromEntries(groups.map((group) => [group, 0])) as Sums;
  for (const { group, perMillion } of lines) sums[group] += perMillion;
  return sums;
}

/** The usage between two readings. */
export function usedSince(before: readonly Usage[], after: readonly Usage[]): Usage[] {
  const key = ({ unit, of, by }: Usage) => JSON.stringify([unit, of, by]);
  const earlier = new Map(before.map((use) => [key(use), use.quantity]));
  return after
    .map((use) => ({ ...use, quantity: use.quantity - (earlier.get(key(use)) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
}
